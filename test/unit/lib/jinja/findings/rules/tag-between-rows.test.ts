import { describe, expect, it } from 'vitest';

import { findingsOf, placesOf, rulesFor } from '../found';

const RULE = 'tag-between-rows';

describe(RULE, () => {
  it.each([
    [
      '<table>{% for a in b %}<tr><td>{{ a }}</td></tr>{% endfor %}</table>',
      '{% for a in b %}',
      'warning',
    ],
    ['<table><tr>{% if a %}<td></td>{% endif %}</tr></table>', '{% if a %}', 'warning'],
    ['<table><tr><td></td></tr>{{ rows }}</table>', '{{ rows }}', 'warning'],
    [
      '<table><tbody>{% for a in b %}<tr></tr>{% endfor %}</tbody></table>',
      '{% for a in b %}',
      'hint',
    ],
    ['<TABLE><TR><TD>a<TR>{% if a %}<TD>b{% endif %}</TABLE>', '{% if a %}', 'warning'],
  ])('finds what an editor would move out of the table in %s', (template, place, severity) => {
    expect(placesOf(RULE, template)).toEqual([place]);
    expect(findingsOf(RULE, template)[0]?.severity).toBe(severity);
  });

  it('says what happens to which recipients', () => {
    expect(
      findingsOf(RULE, '<table>{% for a in b %}<tr></tr>{% endfor %}</table>')[0]?.message,
    ).toBe(
      'A visual editor moves this out of the table when the template is saved, and then for every recipient the rows do not repeat; a hidden row of its own keeps it in place.',
    );
  });

  it('leaves tags in cells, around tables, in attributes and in comments alone', () => {
    expect(
      rulesFor(
        '{% if x %}<table {{ y }}><!--[if mso]>{% if x %}a{% endif %}<![endif]--><caption>{{ a }}</caption><tr class="{{ b }}"><td>{% if c %}<table><tr><td>{{ d }}</td></tr></table>{{ e }}{% endif %}</td><th>{{ f }}</th></tr></table>{{ g }}{% endif %}',
      ),
    ).toEqual([]);
  });
});
