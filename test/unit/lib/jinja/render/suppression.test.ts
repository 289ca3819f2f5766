import { describe, expect, it } from 'vitest';

import { renderTemplate } from '../../../../../lib/jinja';

async function reasons(template: string, attributes: Record<string, unknown> = {}) {
  const result = await renderTemplate(template, { UserAttribute: attributes });
  return result.status === 'suppressed' ? result.reasons : result;
}

describe('MOE_NOT_SEND', () => {
  it.each([
    '{% MOE_NOT_SEND("no name") %}',
    "{% MOE_NOT_SEND('no name') %}",
    '{%- MOE_NOT_SEND ( "no name" ) -%}',
    '{%MOE_NOT_SEND("no name")%}',
    '{%\n  MOE_NOT_SEND(\n"no name"\n)\n%}',
    "{% set why = 'no name' %}{% MOE_NOT_SEND(why) %}",
    "{% MOE_NOT_SEND('no ' ~ 'NAME'|lower) %}",
    "{% MOE_NOT_SEND('no %s'|format('name')) %}",
  ])('gives the reason in %j', async (template) => {
    expect(await reasons(template)).toEqual(['no name']);
  });

  it('collects the reasons of several checks in their order', async () => {
    const template =
      "{% if not UserAttribute.a %}{% MOE_NOT_SEND('no a') %}{% endif %}" +
      "{% if not UserAttribute.b %}{% MOE_NOT_SEND('no b') %}{% endif %}" +
      "{% if not UserAttribute.c %}{% MOE_NOT_SEND('no c') %}{% endif %}";
    expect(await reasons(template, { b: 1 })).toEqual(['no a', 'no c']);
  });

  it('does nothing if it is not reached', async () => {
    const template = "a{% if false %}{% MOE_NOT_SEND('x') %}{% endif %}b";
    expect(await reasons(template)).toEqual({ status: 'sent', output: 'ab' });
  });

  it('is plain text inside a string, a comment or a raw block', async () => {
    const tag = '{% MOE_NOT_SEND("x") %}';
    const template = `{{ '${tag}' }}{# ${tag} #}{% raw %}${tag}{% endraw %}`;
    expect(await reasons(template)).toEqual({ status: 'sent', output: tag + tag });
  });

  it('suppresses without a reason too, and says that there is none', async () => {
    expect(await reasons('{% MOE_NOT_SEND() %}')).toEqual(['MOE_NOT_SEND without a reason']);
    expect(await reasons('{% MOE_NOT_SEND %}')).toEqual(['MOE_NOT_SEND without a reason']);
  });

  it('takes precedence over later output and errors', async () => {
    const check = "{% MOE_NOT_SEND('no age') %}";
    expect(await reasons(`${check}{{ UserAttribute.age }}`)).toEqual(['no age']);
    expect(await reasons(`${check}{{ UserAttribute.age + 1 }}`)).toEqual(['no age']);
  });

  it('works through default, without its own reason', async () => {
    expect(await reasons("{{ UserAttribute.x|default('MOE_NOT_SEND') }}")).toEqual([
      'Line 1 prints MOE_NOT_SEND for UserAttribute.x',
    ]);
  });
});

describe('printing nothing', () => {
  it('suppresses, and names the missing value and the null value', async () => {
    const template =
      "Hi {{ UserAttribute['First Name'] }}\n{{ UserAttribute.n|upper }}{{ UserAttribute.n }}";
    expect(await reasons(template, { n: null })).toEqual([
      "Line 1 prints UserAttribute['First Name'], which is missing for this recipient",
      'Line 2 prints UserAttribute.n, which is null for this recipient',
    ]);
  });

  it('names a value once, however often a loop prints it', async () => {
    expect(await reasons('{% for i in [1,2,3] %}{{ UserAttribute.x }}{% endfor %}')).toHaveLength(
      1,
    );
  });

  it('suppresses inside a set block and through a MoEngage filter too', async () => {
    expect(await reasons('{% set x %}{{ UserAttribute.a }}{% endset %}')).toHaveLength(1);
    expect(await reasons("{{ UserAttribute.a|convertToSHA256('k') }}")).toHaveLength(1);
  });

  it('never quotes a string that may be a secret', async () => {
    const [reason] = (await reasons(
      "{{ x if 'top secret' else nothing('top secret').y|convertToSHA256('top secret') }}",
    )) as string[];
    expect(reason).toContain('prints x');
    expect(reason).not.toContain('top secret');
  });

  it.each([
    "{{ UserAttribute.x|default('') }}",
    "{{ '' }}",
    "{{ 'a' ~ UserAttribute.x }}",
    '{{ [none] }}',
    '{{ 0 }}',
  ])('sends the output of %s', async (template) => {
    expect(await reasons(template)).toMatchObject({ status: 'sent' });
  });
});
