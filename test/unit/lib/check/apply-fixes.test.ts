import { describe, expect, it } from 'vitest';

import { applyEdits } from '../../../../lib/text/edits';
import { applyFixes, type Written } from '../../../../lib/check/apply-fixes';
import type { EditRefusal } from '../../../../lib/editor/types';
import { findProblems } from '../../../../lib/jinja';
import type { Edit } from '../../../../lib/text/edits';

/** An editor that changes what is written as `save` does, and then takes it back. */
function editor(template: string, save: (text: string) => string, refusal?: EditRefusal) {
  const tries: string[] = [];
  const write = (edits: Edit[]): Promise<Written<string>> => {
    const after = applyEdits(template, edits);
    tries.push(after);
    const found = save(after);
    if (refusal) return Promise.resolve({ status: 'refused', reason: refusal });
    return Promise.resolve(
      found === after
        ? { status: 'edited', record: after }
        : { status: 'refused', reason: 'read-back-differs', found },
    );
  };
  return { tries, write };
}

async function fixAll(template: string, save: (text: string) => string) {
  const { tries, write } = editor(template, save);
  const fixed = await applyFixes(template, findProblems(template), findProblems, write);
  return { ...fixed, tries: tries.length };
}

const asIs = (text: string) => text;
/** Outside HTML tags, as Froala's plugin does. */
const encodeQuotes = (text: string) =>
  text.replace(/(?<=^|>)[^<]*/g, (shown) =>
    shown.replaceAll('"', '&quot;').replaceAll("'", '&#39;'),
  );

const LINK = '<a href="%7B%7BlongURL%7D%7D">open</a>';
const LINK_MENDED = '<a href="{{longURL}}">open</a>';
const SET = '{% set longURL = 1 %}';

/** An editor that adds a line break where it sees a link. */
const withBreak = (text: string) => (text.includes('{{longURL}}') ? `${text}<br>` : text);

describe('fixing', () => {
  it('makes all fixes in one change if the editor keeps them', async () => {
    const template = `${SET}<p>{{ x[“a b”] }}</p>${LINK}`;
    expect(await fixAll(template, asIs)).toEqual({
      status: 'fixed',
      count: 2,
      left: [],
      record: `${SET}<p>{{ x["a b"] }}</p>${LINK_MENDED}`,
      tries: 1,
    });
  });

  it('writes without quotes where the editor encodes them, and makes the other fixes as they are', async () => {
    const template = `${SET}<p>{{ x[“a b”] }} {{ x[&#39;c&#39;] }}</p>${LINK}`;
    const fixed = await fixAll(template, encodeQuotes);
    expect(fixed).toMatchObject({ status: 'fixed', count: 3, left: [], tries: 2 });
    expect(fixed).toHaveProperty(
      'record',
      `${SET}<p>{% set pl_a_b %}a b{% endset %}{{ x[pl_a_b] }} {{ x.c }}</p>${LINK_MENDED}`,
    );
  });

  it('skips only what the editor cannot keep in any form, and says which', async () => {
    const template = `${SET}<p>{{ x|default(“a, &lt;b”) }} {{ x[“c”] }}</p>${LINK}`;
    const fixed = await fixAll(template.replace('&lt;', '  '), encodeQuotes);
    expect(fixed).toMatchObject({
      status: 'fixed',
      count: 2,
      left: [{ rule: 'curly-quote-in-tag' }],
      record: `${SET}<p>{{ x|default(“a,   b”) }} {{ x.c }}</p>${LINK_MENDED}`,
    });
  });

  it('finds the fix that makes the editor rewrite another place', async () => {
    const template = `${SET}<p>{{ x[“a”] }} {{ y[“b”] }}</p>${LINK}<p>end</p>`;
    expect(await fixAll(template, withBreak)).toMatchObject({
      status: 'fixed',
      count: 2,
      left: [{ rule: 'percent-encoded-tag' }],
    });
  });

  it('changes nothing if the editor keeps nothing, and stops trying', async () => {
    const template = `${SET}<p>${'{{ x[“a”] }} '.repeat(40)}</p>`;
    let written = 0;
    const fixed = await fixAll(template, (text) => `${text}<!-- ${(written += 1)} -->`);
    expect(fixed).toEqual({ status: 'refused', reason: 'read-back-differs', tries: 12 });
  });

  it.each<EditRefusal>(['busy', 'undone-failed', 'changed-since'])(
    'tries nothing more after %s',
    async (reason) => {
      const template = '<p>{{ x[“a”] }}</p>';
      const { tries, write } = editor(template, asIs, reason);
      const fixed = await applyFixes(template, findProblems(template), findProblems, write);
      expect(fixed).toMatchObject({ status: 'refused', reason });
      expect(tries).toHaveLength(1);
    },
  );

  it('says so if there is nothing to fix', async () => {
    expect(await fixAll('<p>Hi</p>', asIs)).toMatchObject({ reason: 'nothing-to-fix', tries: 0 });
  });
});
