import { describe, expect, it } from 'vitest';

import { findingsOf, mended, rulesFor } from '../found';

const RULE = 'link-urlencoded';
const SET = "{% set longURL = 'https://x' %}";

describe(RULE, () => {
  it.each([
    [`${SET}<a href="{{longURL|urlencode}}">`, `${SET}<a href="{{longURL}}">`],
    [
      `${SET}<a href=" {{ longURL|string|urlencode() }}">`,
      `${SET}<a href=" {{ longURL|string }}">`,
    ],
    [`${SET}Your pass: {{longURL|urlencode}}`, `${SET}Your pass: {{longURL}}`],
    [`${SET}<a href='{{ (longURL)|urlencode }}'>`, `${SET}<a href='{{ (longURL) }}'>`],
    [`${SET}<a href="{{- longURL | urlencode -}}">`, `${SET}<a href="{{- longURL  -}}">`],
  ])('removes the filter from a link that is a whole address in %s', (template, expected) => {
    expect(mended(RULE, template)).toBe(expected);
    expect(findingsOf(RULE, template)[0]).toMatchObject({
      severity: 'error',
      message: 'The link opens for nobody: urlencode also encodes its colon and its slashes.',
    });
  });

  it('finds it if the encoded link has its own variable', () => {
    const encoded = `${SET}{% set target = longURL|urlencode %}`;
    expect(rulesFor(`${encoded}<a href="{{ target }}">a</a>`)).toEqual([RULE]);
    expect(rulesFor(`${encoded}<a href="https://r.example.com/?to={{ target }}">a</a>`)).toEqual(
      [],
    );
  });

  it('leaves a link alone that is part of another address', () => {
    expect(
      rulesFor(
        `${SET}<a href="https://r.example.com/?to={{longURL|urlencode}}">https://wa.me/?text={{longURL|urlencode}}</a>{{ name|urlencode }}`,
      ),
    ).toEqual([]);
  });
});
