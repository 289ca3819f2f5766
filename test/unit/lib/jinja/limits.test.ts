import { describe, expect, it, vi } from 'vitest';

import { renderTemplate } from '../../../../lib/jinja';
import { MAX_RENDER_MS, MAX_TEMPLATE_LENGTH } from '../../../../lib/jinja/limits';
import { render } from '../../../../lib/jinja/render/render-template';

describe('a template that asks for too much', () => {
  it.each([
    [
      'steps',
      '{% for i in range(9999) %}{% for j in range(9999) %}x{% endfor %}{% endfor %}',
      /too many steps/,
    ],
    ['memory', `{% set x = 'xxxxxxxx' %}${'{% set x = x + x %}'.repeat(40)}`, /more memory/],
    ['memory in one step', "{{ ('x' * 90000000)|length }}", /more memory/],
    [
      'joined text',
      `{% set x = 'xxxxxxxx' %}${'{% set x = x ~ x %}'.repeat(20)}`,
      /beyond a million/,
    ],
    ['replaced text', "{% set x = 'x' * 9999 %}{{ x|replace('x', x) }}", /beyond a million/],
    ['padding', "{{ '%99999d'|format(1) }}", /more than can be printed/],
    ['brackets', `{{ ${'('.repeat(2000)}1${')'.repeat(2000)} }}`, /nests? too deep/],
    ['operators', `{{ ${'-'.repeat(4900)}1 }}`, /nests? too deep/],
    ['blocks', '{% if 1 %}'.repeat(999) + '{% endif %}'.repeat(999), /nests? too deep/],
    ['tokens', `{{ [${'1,'.repeat(5000)}] }}`, /too long to be worked out/],
    ['characters', 'x'.repeat(MAX_TEMPLATE_LENGTH + 1), /longer than a million/],
    ['text of a billion characters', "{{ 'x' * 10**9 }}", /more memory|unable|cannot be done/],
    [
      'text joined with itself',
      "{% set x = ('x' * 9999)|list %}{{ x|join(x|join) }}",
      /beyond a million/,
    ],
    [
      'replacements of replacements',
      `{{ 'xx'${"|replace('x', 'xxxxxxxxxx')".repeat(9)} }}`,
      /beyond a million/,
    ],
    [
      'macros that call each other',
      '{% macro a() %}{{ b() }}{% endmacro %}{% macro b() %}{{ a() }}{% endmacro %}{{ a() }}',
      /calls itself without an end|There is no function/,
    ],
    [
      'macros that each call the previous one twice',
      `{% macro m0() %}x{% endmacro %}${Array.from({ length: 40 }, (_, n) => `{% macro m${n + 1}() %}{{ m${n}() }}{{ m${n}() }}{% endmacro %}`).join('')}{{ m40() }}`,
      /too many steps|calls itself/,
    ],
    [
      'a recursive loop without an end',
      '{% for x in [[]] recursive %}{{ loop([x]) }}{% endfor %}',
      /without an end|too deep/,
    ],
    ['comparisons in comparisons', `{{ ${'(1 < '.repeat(90)}1${' < 2)'.repeat(90)} }}`, /too long/],
    ['divisions in divisions', `{{ ${'1 / ('.repeat(90)}x${')'.repeat(90)} }}`, /too long/],
    ['padding by a method', "{{ 'x'.rjust(10**9) }}", /beyond a million/],
    ['a megabyte of tags', '{{ 1 }}'.repeat(142_857), /too many steps|more memory/],
    ['a megabyte of openings', '{{'.repeat(500_000), /./],
    ['a range', '{{ range(99999999)|list|length }}', /too many numbers/],
  ])('is refused because of its %s', async (_what, template, message) => {
    expect(await renderTemplate(template, {})).toMatchObject({
      status: 'failed',
      message: expect.stringMatching(message) as unknown,
    });
  });

  it('is stopped when its time is up', async () => {
    let now = 0;
    const clock = () => {
      now += MAX_RENDER_MS / 10;
      return now;
    };
    const template = '{% for i in range(99) %}\n{{ i }}{% endfor %}';
    expect(await render(template, {}, clock)).toMatchObject({
      status: 'failed',
      message: 'The template takes too long to render.',
    });
  });

  it('does not count as suppressed because it gave a reason first', async () => {
    const template = "{% MOE_NOT_SEND('x') %}{{ ('x' * 90000000)|length }}";
    expect(await renderTemplate(template, {})).toMatchObject({ status: 'failed' });
  });
});

describe('after a crash of the engine', () => {
  it('renders the next template, and those that were waiting', async () => {
    const results = await Promise.all([
      renderTemplate('{{ 1 }}', {}),
      renderTemplate("{{ ('x' * 90000000)|length }}", {}),
      renderTemplate('{{ 2 }}', {}),
      renderTemplate('{{ 3 }}', {}),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['sent', 'failed', 'sent', 'sent']);
  });

  it('recovers again and again, and prints nothing to the console', async () => {
    const console = vi.spyOn(globalThis.console, 'error').mockImplementation(() => {});
    for (let round = 0; round < 5; round += 1) {
      const broken = await renderTemplate("{{ ''[::-1] }}", { UserAttribute: { x: 'private' } });
      expect(broken).toMatchObject({ status: 'failed' });
      expect(await renderTemplate('{{ 1 }}', {})).toEqual({ status: 'sent', output: '1' });
    }
    expect(console).not.toHaveBeenCalled();
    console.mockRestore();
  });
});
