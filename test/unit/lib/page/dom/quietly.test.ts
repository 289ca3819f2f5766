import { describe, expect, it } from 'vitest';

import { quietly } from '../../../../../lib/page/dom/quietly';

describe('quietly', () => {
  it('passes on what a listener hears', () => {
    const heard: string[] = [];
    quietly((word: string) => void heard.push(word))('changed');
    expect(heard).toEqual(['changed']);
  });

  it('keeps an error of ours from the page that calls', () => {
    const listener = quietly(() => {
      throw new TypeError('Cannot read properties of undefined');
    });
    expect(listener()).toBeUndefined();
  });
});
