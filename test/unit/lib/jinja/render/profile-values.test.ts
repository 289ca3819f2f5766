import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { renderTemplate } from '../../../../../lib/jinja';
import { printed } from '../render-for';
import { anyText } from '../any-text';

async function printedAttribute(value: unknown) {
  return printed("{{ UserAttribute['x'] }}", { UserAttribute: { x: value } });
}

describe('values that are passed to a template', () => {
  it('keep any text unchanged, even NUL and control characters', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        expect(await printedAttribute(text)).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  it('keep any text as the name of an attribute', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (name) => {
        const hex = Array.from({ length: name.length }, (_, index) => {
          return `\\u${name.charCodeAt(index).toString(16).padStart(4, '0')}`;
        });
        // A surrogate pair that is written as two escapes would become two broken characters.
        const literal = /[\ud800-\udfff]/.test(name)
          ? name.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\r', '\\r')
          : hex.join('');
        const template = `{{ UserAttribute['${literal}'] }}`;
        expect(await printed(template, { UserAttribute: { [name]: 'found' } })).toBe('found');
      }),
      { numRuns: 60 },
    );
  });

  it('keep whole numbers exact', async () => {
    await fc.assert(
      fc.asyncProperty(fc.maxSafeInteger(), async (number) => {
        expect(await printedAttribute(number)).toBe(String(number));
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    [0, '0'],
    [-0, '0'],
    [1.5, '1.5'],
    [1e21, '1e+21'],
    [12_345_678_901_234_567_000, '12345678901234567168'],
    [1e20, '1e+20'],
    [2n ** 64n - 1n, '18446744073709551615'],
    [true, 'True'],
    [[1, 'a', null, false], "[1, 'a', None, False]"],
    [{ a: { b: [0] } }, "{'a': {'b': [0]}}"],
    [new Map([['a', 1]]), "{'a': 1}"],
    [new Date(0), '1970-01-01T00:00:00.000Z'],
  ])('are printed as in Jinja: %o as %s', async (value, text) => {
    expect(await printedAttribute(value)).toBe(text);
  });

  it('count as absent if they are undefined, and as none if they are null', async () => {
    const template =
      '{{ UserAttribute.a is defined }}{{ UserAttribute.b is defined }}{{ UserAttribute.b is none }}';
    const profile = { UserAttribute: { a: undefined, b: null } };
    expect(await printed(template, profile)).toBe('FalseTrueTrue');
  });

  it('include UserAttribute for every recipient, but an event only if there is one', async () => {
    const template = '{{ UserAttribute is defined }}{{ EventAttribute is defined }}';
    expect(await printed(template)).toBe('TrueFalse');
    expect(await printed(template, { EventAttribute: {} })).toBe('TrueTrue');
  });

  it('are refused if an integer is too large for the engine', async () => {
    expect(await printedAttribute(2n ** 64n)).toEqual({
      status: 'failed',
      message: 'The recipient has a number that is too large.',
    });
  });

  it('are refused if an object contains itself', async () => {
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    expect(await renderTemplate('{{ 1 }}', { UserAttribute: circle })).toMatchObject({
      status: 'failed',
      message: expect.stringContaining('nest too deep') as unknown,
    });
  });
});
