import { describe, expect, it } from 'vitest';

import { readFields } from '../../../../lib/jinja';

describe.each([
  ["UserAttribute['a b']", 'UserAttribute | a b'],
  ['UserAttribute.a', 'UserAttribute | a'],
  [
    "EventAttribute['MOE_TRIGGER_EVENT.Bought. price']",
    'EventAttribute | MOE_TRIGGER_EVENT.Bought. price',
  ],
  ['EventAttribute.a', 'EventAttribute | a'],
  ["CampaignAttribute['a b']", 'CampaignAttribute | a b'],
  ['CampaignAttribute.a', 'CampaignAttribute | a'],
  ["ProductSet['Seen'][0].title", 'ProductSet | Seen'],
  ['ProductSet.Seen[0].title', 'ProductSet | Seen'],
  ["ContentApi['Weather']({'q': 1}).now", 'ContentApi | Weather'],
  ["ContentApi.Weather({'q': 1}).now", 'ContentApi | Weather'],
  ["Coupons['CouponListName']['July']", 'Coupons | July'],
  ["Coupons.CouponListName['July']", 'Coupons | July'],
  ['Coupons.CouponListName.July', 'Coupons | July'],
  ["ContentBlock['Foot']", 'ContentBlock | Foot'],
  ['ContentBlock.Foot', 'ContentBlock | Foot'],
  ["aux['Amount due']", 'AuxData | Amount due'],
  ['aux.Amount_due', 'AuxData | Amount_due'],
])('finds %s', (use, field) => {
  it.each([
    ['in output', `{{ ${use} }}`],
    ['in output that trims', `{{- ${use} -}}`],
    ['in an if', `{% if x and ${use} == 'y' %}{% endif %}`],
    ['in a for', `{%- for x in ${use} -%}{% endfor %}`],
    ['in a set', `{% set x = ${use} %}`],
    ['in a stop', `{% MOE_NOT_SEND('no ' ~ ${use}) %}`],
    ["in a filter's argument", `{{ x|replace('a', ${use})|upper }}`],
    ["in a filter's named argument", `{{ x|default(default_value=${use}) }}`],
    ['in an HTML attribute', `<img alt="{{ ${use} }}" src="x">`],
    ['in an HTML attribute in entities', `<a href="?x={{ ${use.replaceAll("'", '&#39;')} }}">`],
    ['over several lines', `{{\n  ${use}\r\n}}`],
    ['in a broken tag', `{% if x = ${use} & $ `],
  ])('%s', (_where, template) => {
    const record = field.startsWith('AuxData') ? "{% set aux = x|getAuxData('dues') %}" : '';
    const found = readFields(record + template).map(({ object, name }) => `${object} | ${name}`);
    expect(found).toContain(field);
  });
});

it.each([
  [
    'a span that cannot be edited',
    `<span class="chip" contenteditable="false">{{UserAttribute['First Name']}}</span>`,
    ["UserAttribute['First Name']"],
  ],
  [
    'its data attribute, as entities',
    '<span data-jinja="{{UserAttribute[&#39;First Name&#39;]}}" contenteditable="false">First Name</span>',
    ['UserAttribute[&#39;First Name&#39;]'],
  ],
  [
    'JSON in its data attribute, beside its text',
    `<span data-chip="{&quot;value&quot;:&quot;{{UserAttribute['First Name']}}&quot;}">{{UserAttribute['First Name']}}</span>`,
    ["UserAttribute['First Name']", "UserAttribute['First Name']"],
  ],
  [
    'markup between the brackets',
    `{{<span class="token" data-id="7">UserAttribute['First Name']</span>|<b>upper</b>}}`,
    ["UserAttribute['First Name']"],
  ],
  [
    'the invisible characters around it',
    "\u200b{{\u200bUserAttribute['First Name']\ufeff}}&#8203;{{&#8203;UserAttribute['First Name']}}",
    ["UserAttribute['First Name']", "UserAttribute['First Name']"],
  ],
  [
    'spaces that do not break',
    "{{&nbsp;UserAttribute['First&nbsp;Name']\u00a0}}",
    ["UserAttribute['First&nbsp;Name']"],
  ],
])('reads fields in the markup of an editor’s chip: %s', (_what, template, covered) => {
  const expected = covered.map((use) => ['First Name', use]);
  expect(
    readFields(template).map(({ name, range }) => [name, template.slice(range.from, range.to)]),
  ).toEqual(expected);
});
