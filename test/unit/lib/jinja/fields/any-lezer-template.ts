import * as fc from 'fast-check';

const use = fc.constantFrom(
  "UserAttribute['First Name']",
  'UserAttribute["city"]',
  'EventAttribute.total',
  "EventAttribute['MOE_TRIGGER_EVENT.Bought. price']",
  'CampaignAttribute.id',
  'ProductSet.Seen[0].title',
  "ContentApi.Weather({'q': 1}).now",
  "Coupons.CouponListName['July']",
  "ContentBlock['Foot']",
);
const PLAIN = ['x', 'loop.index', 'm()', '"it\'s"', '7', 'true'];
/** In a damaged tag, readFields takes these for its end, and Lezer takes them for text. */
const HOLDING_ENDS = ["'a}}b'", "'\\'%}'"];

/** Any expression in Lezer's grammar, with brackets where its precedence differs from Jinja's. */
const expressions = (plain: string[]) =>
  fc.letrec<{ expression: string; value: string }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      use,
      fc.constantFrom(...plain),
      tie('expression').map((inner) => `(${inner})`),
      tie('expression').map((inner) => `[1, ${inner}]`),
      tie('expression').map((inner) => `{'k': ${inner} }`),
      tie('expression').map((inner) => `f(1, k=${inner})`),
      tie('expression').map((inner) => `x[${inner}]`),
    ),
    expression: fc.oneof(
      tie('value'),
      tie('value').map((value) => `${value}|upper`),
      tie('value').map((value) => `${value}|default('x', true)|trim`),
      fc.tuple(tie('value'), tie('value')).map(([a, b]) => `${a}|replace('a', ${b})`),
      fc
        .tuple(tie('value'), fc.constantFrom('~', '+', '==', '<', 'and', 'or', 'in'), tie('value'))
        .map(([a, operator, b]) => `${a} ${operator} ${b}`),
      fc
        .tuple(tie('value'), tie('value'), tie('value'))
        .map(([a, b, c]) => `${a} if ${b} else ${c}`),
      tie('value').map((value) => `not ${value}`),
      tie('value').map((value) => `${value} is defined`),
    ),
  })).expression;

const elements = (expression: fc.Arbitrary<string>) =>
  fc.oneof(
    fc.constantFrom('Hi ', '<p>\n', '</p>', ' & ', '}} ', '%', "it's "),
    fc.constantFrom("{# {{ UserAttribute['a'] }} #}", '{% raw %}{{ UserAttribute.a }}{% endraw %}'),
    expression.map((inner) => `{{ ${inner} }}`),
    expression.map((inner) => `{{- ${inner} -}}`),
    expression.map((inner) => `<a href="https://x/?n={{${inner}}}">`),
    expression.map((inner) => `{% if ${inner} %}a{% else %}b{% endif %}`),
    expression.map((inner) => `{%- for k, v in ${inner} +%}{{ k }}{% endfor %}`),
    expression.map((inner) => `{% set x = ${inner} %}`),
    expression.map((inner) => `{% MOE_NOT_SEND(${inner}) %}`),
  );

const templates = (plain: string[]) =>
  fc.array(elements(expressions(plain)), { maxLength: 5 }).map((all) => all.join(''));

/** Templates that Lezer's grammar covers completely. */
export const anyLezerTemplate = templates([...PLAIN, ...HOLDING_ENDS]);

const whole = templates(PLAIN);
const part = expressions(PLAIN);
const stray = fc.constantFrom(
  '',
  '$',
  '&&',
  '?',
  ';',
  '=',
  '!',
  ',',
  '(',
  ')',
  '[',
  ']',
  '{',
  '|',
  '~',
);
const brokenTag = fc.oneof(
  fc.tuple(part, stray, part).map(([a, char, b]) => `{{ ${a} ${char} ${b} }}`),
  fc.tuple(part, stray, part).map(([a, char, b]) => `{% if ${a} ${char} ${b} %}`),
  fc.tuple(part, part).map(([a, b]) => `{{ ${a} {% if ${b} %}`),
);

/** Such templates, cut off somewhere or with a broken tag in their middle. */
export const anyDamagedTemplate = fc.oneof(
  fc.tuple(whole, fc.nat(300)).map(([text, length]) => text.slice(0, length)),
  fc.tuple(whole, brokenTag, whole).map((all) => all.join('')),
);
