import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { translateTemplate } from '../../../../../../lib/jinja/render/translate/template';
import { CONSTRUCTS } from '../../constructs';

const newlines = (text: string) => text.split('\n').length;

describe('translateTemplate', () => {
  it('keeps every construct on its lines, wherever lines are broken', () => {
    const templates = Object.values(CONSTRUCTS).flat();
    fc.assert(
      fc.property(fc.constantFrom(...templates), fc.nat(), ({ template }, seed) => {
        const unix = template.replaceAll('\r\n', '\n');
        // Break lines only at white space outside of strings, where line breaks are allowed.
        const broken =
          unix.includes("'") || unix.includes('"')
            ? unix
            : unix.replaceAll(' ', seed % 2 ? '\n' : ' ');
        expect(newlines(translateTemplate(broken).source)).toBe(newlines(broken));
      }),
    );
  });

  it('lists outputs by line, without filters, and without strings except names', () => {
    const template = "{{ a['b']|f('secret') }}\n{{ 'secret' ~ x }}{{ f('secret', y[1]) }}";
    expect(translateTemplate(template).outputs).toEqual([
      { line: 1, label: "a['b']" },
      { line: 2, label: '… ~ x' },
      { line: 2, label: 'f(…, y[1])' },
    ]);
  });

  it('shortens a long output', () => {
    const [output] = translateTemplate(`{{ ${'x + '.repeat(50)}1 }}`).outputs;
    expect(output?.label).toMatch(/^x \+ .*…$/);
    expect(output?.label.length).toBeLessThan(90);
  });
});
