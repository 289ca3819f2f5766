import { beforeEach, describe, expect, it } from 'vitest';

import { pressAsPerson } from '../../../../../lib/page/versions/press';

describe('a press', () => {
  let heard: string[];

  beforeEach(() => {
    heard = [];
    document.body.innerHTML = '<button><span>en_US</span></button>';
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
      document.body.addEventListener(type, (event) => heard.push(event.type));
  });

  it('is the whole of what a person’s mouse does, once each', () => {
    pressAsPerson(document.querySelector('button')!);
    expect(heard).toEqual(['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']);
    expect(document.activeElement?.tagName).toBe('BUTTON');
  });

  it('leaves the focus where the page keeps it', () => {
    const button = document.querySelector('button')!;
    button.addEventListener('mousedown', (event) => event.preventDefault());
    pressAsPerson(button);
    expect(document.activeElement?.tagName).not.toBe('BUTTON');
    expect(heard).toContain('click');
  });
});
