import { describe, expect, it } from 'vitest';

import { createSerialQueue } from '../../../../lib/text/serial-queue';

describe('tasks in a queue', () => {
  it('start when the previous task is done', async () => {
    const enqueue = createSerialQueue();
    const steps: string[] = [];
    const work = (name: string) => async () => {
      steps.push(`${name} starts`);
      await Promise.resolve();
      steps.push(`${name} ends`);
      return name;
    };
    expect(await Promise.all([enqueue(work('a')), enqueue(work('b'))])).toEqual(['a', 'b']);
    expect(steps).toEqual(['a starts', 'a ends', 'b starts', 'b ends']);
  });

  it('go on after a failure, which is reported only to its own caller', async () => {
    const enqueue = createSerialQueue();
    const failed = enqueue(() => Promise.reject(new Error('No.')));
    const next = enqueue(() => Promise.resolve('yes'));
    await expect(failed).rejects.toThrow('No.');
    expect(await next).toBe('yes');
  });
});
