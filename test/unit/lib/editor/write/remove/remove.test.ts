import { beforeEach, describe, expect, it } from 'vitest';

import {
  type InsertionRecord,
  type NamedProject,
  removeSnippet,
  undoInsertion,
} from '../../../../../../lib/editor';

import { blockOf, type FakeEditor, fakePage, LINK, SMS, URL } from '../../fake-page';

const SPRING: NamedProject = { name: 'Spring card', url: URL, variable: 'longURL' };
const GOLD: NamedProject = {
  name: 'Gold card',
  url: 'https://pub1.pskt.io/c/gold',
  variable: 'longURL',
};
const OLD = 'https://old.example/?a=1&b="2"';

let template: FakeEditor;
let link: FakeEditor;

beforeEach(() => {
  template = {
    kind: 'ace',
    text: `<div style="display: none;">${blockOf('x')}</div><a href="{{ longURL }}">Pass</a> {{longURL}}`,
  };
  link = { kind: 'text-field', text: '{{longURL}}', field: LINK, focused: true };
});

const remove = (
  editors: FakeEditor[],
  lastInsertion: InsertionRecord | null = null,
  others: NamedProject[] = [],
) =>
  removeSnippet({
    run: fakePage({ 0: editors }),
    frames: [0],
    project: SPRING,
    others,
    lastInsertion,
  });

/** The insertion that put the reference into the field of the second editor. */
function insertion(before: string): InsertionRecord {
  return {
    handle: { frameId: 0, kind: 'ace', target: '0' },
    variable: 'longURL',
    before: '',
    after: template.text,
    replaced: [],
    field: {
      handle: { frameId: 0, kind: 'text-field', target: '1' },
      before,
      after: '{{longURL}}',
    },
  };
}

describe('removing', () => {
  it('removes block, hidden element and references, and counts the links that need an address', async () => {
    const { outcome } = await remove([template, link]);
    expect(outcome).toEqual({ status: 'removed', restored: 0, emptied: 2 });
    expect([template.text, link.text]).toEqual(['<a href="">Pass</a> ', '']);
  });

  it('gives the link field its earlier address back if the last insertion recorded it', async () => {
    link.focused = false;
    const { outcome } = await remove([template, link], insertion(OLD));
    expect(outcome).toEqual({ status: 'removed', restored: 1, emptied: 1 });
    expect([template.text, link.text]).toEqual(['<a href="">Pass</a> ', OLD]);
  });

  it('gives the address to the only link in the source if the field’s pop-up is gone', async () => {
    const { outcome } = await remove([template], insertion(OLD));
    expect(outcome).toEqual({ status: 'removed', restored: 1, emptied: 0 });
    expect(template.text).toBe('<a href="https://old.example/?a=1&b=&quot;2&quot;">Pass</a> ');
  });

  it('does not guess which of several links had the one known address', async () => {
    template.text = `${blockOf('x')}<a href="{{longURL}}">1</a><a href='%7B%7BlongURL%7D%7D'>2</a>`;
    expect((await remove([template], insertion(OLD))).outcome).toMatchObject({ emptied: 2 });
    expect(template.text).toBe(`<a href="">1</a><a href=''>2</a>`);
  });

  it('does not give a link an address that was ours already', async () => {
    await remove([template], insertion('{{longURL}}'));
    expect(template.text).toBe('<a href="">Pass</a> ');
  });

  it('can be undone in template and field', async () => {
    const before = template.text;
    const { record } = await remove([template, link]);
    const undone = await undoInsertion(
      fakePage({ 0: [template, link] }),
      JSON.parse(JSON.stringify(record)) as NonNullable<typeof record>,
    );
    expect(undone).toEqual({ status: 'undone' });
    expect([template.text, link.text]).toEqual([before, '{{longURL}}']);
  });

  it('removes an inline snippet from a message’s text', async () => {
    const sms: FakeEditor = {
      kind: 'text-field',
      text: `Card: ${blockOf('x')}{{longURL}}, bye`,
      field: SMS,
      focused: true,
    };
    expect((await remove([sms])).outcome).toMatchObject({ status: 'removed', emptied: 0 });
    expect(sms.text).toBe('Card: , bye');
  });

  it('removes the code of a WhatsApp button whole', async () => {
    const text = `${blockOf('x')}{{longURL[35:]}}`;
    const sms: FakeEditor = { kind: 'text-field', text, field: SMS, focused: true };
    expect((await remove([sms])).outcome).toMatchObject({ status: 'removed' });
    expect(sms.text).toBe('');
  });

  it('restores a link field without a template, or empties it', async () => {
    const inline = `${blockOf('x')}{{longURL}}`;
    const handle = { frameId: 0, kind: 'text-field', target: '0' } as const;
    const edits = { handle, before: OLD, after: inline, back: [] };
    link.text = inline;
    expect((await remove([link], { handle, edits, fields: [] })).outcome).toMatchObject({
      restored: 1,
    });
    expect(link.text).toBe(OLD);
    link.text = inline;
    expect((await remove([link])).outcome).toMatchObject({ emptied: 1 });
    expect(link.text).toBe('');
  });

  it('leaves another project’s block and links alone', async () => {
    const gold = `${blockOf('g', 'goldURL', GOLD.url)}<a href="{{goldURL}}">Gold</a>`;
    template.text = gold + blockOf('x');
    await remove([template]);
    expect(template.text).toBe(gold);
  });

  it('removes the links of the project’s own variable, not of the project that has the usual one', async () => {
    const gold = `${blockOf('g', 'longURL', GOLD.url)}<a href="{{longURL}}">Gold</a>`;
    template.text = `${gold}${blockOf('x', 'longURL2')}<a href="{{longURL2}}">Pass</a>`;
    await remove([template], null, [GOLD]);
    expect(template.text).toBe(`${gold}<a href="">Pass</a>`);
  });
});

async function removed() {
  const { record } = await remove([template]);
  if (!record) throw new Error('Nothing was removed.');
  return record;
}

describe('the undo of a removal', () => {
  it('puts all of it back where the page has only moved white space since', async () => {
    const before = template.text;
    const record = await removed();
    template.text = template.text.replace('>Pass', '>\n  Pass\n');
    const anew: FakeEditor = { kind: 'ace', text: template.text };
    expect(await undoInsertion(fakePage({ 0: [anew] }), record)).toEqual({ status: 'undone' });
    expect(anew.text.replaceAll(/\s+/g, '')).toBe(before.replaceAll(/\s+/g, ''));
  });

  it('is refused where the author has written since', async () => {
    const record = await removed();
    template.text = template.text.replace('Pass', 'Card');
    const now = template.text;
    expect(await undoInsertion(fakePage({ 0: [template] }), record)).toMatchObject({
      status: 'refused',
      reason: 'changed-since',
    });
    expect(template.text).toBe(now);
  });
});

describe('a refused removal changes nothing', () => {
  it('if the project has no link there', async () => {
    template.text = blockOf('g', 'longURL', GOLD.url);
    expect((await remove([template])).outcome).toMatchObject({ reason: 'not-there' });
    expect(template.text).toBe(blockOf('g', 'longURL', GOLD.url));
  });

  it('if a tag uses the variable', async () => {
    const text = `${blockOf('x')}{% if longURL %}<a href="{{longURL}}">Pass</a>{% endif %}`;
    template.text = text;
    expect((await remove([template])).outcome).toMatchObject({ reason: 'still-used' });
    expect(template.text).toBe(text);
  });

  it.each([
    ['a pop-up is open', { busy: true }, 'busy'],
    ['the editor is locked', { locked: 'code' }, 'read-only'],
    [
      'the editor rewrites links',
      { rewrite: (text: string) => text.replaceAll('href=""', '') },
      'read-back-differs',
    ],
  ])('if %s', async (_, state, reason) => {
    const before = template.text;
    Object.assign(template, state);
    expect((await remove([template])).outcome).toMatchObject({ status: 'refused', reason });
    expect(template.text).toBe(before);
  });

  it('if there is no template', async () => {
    expect((await remove([])).outcome).toMatchObject({ reason: 'no-template' });
  });
});
