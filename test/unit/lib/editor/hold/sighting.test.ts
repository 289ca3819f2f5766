import { describe, expect, it } from 'vitest';

import { type ChangeRecord, isSameText, sightingOf } from '../../../../../lib/editor/hold/sighting';
import { applyEdits, type Edit, inverseOf } from '../../../../../lib/text/edits';
import { blockOf } from '../fake-page';

const handle = { frameId: 0, kind: 'ace', target: '1' } as const;
const MAIL = '<p>Hello</p>';
const BLOCK = blockOf("{%set longURL='x'%}");
const OLDER = blockOf("{%set longURL='older'%}");

/** An insertion of the block, as its record keeps it. */
const inserted = (more: Partial<{ before: string; after: string; replaced: string[] }> = {}) => ({
  handle,
  variable: 'longURL',
  before: MAIL,
  after: BLOCK + MAIL,
  replaced: [],
  ...more,
});

const see = (record: ChangeRecord, text: string, saved?: string) =>
  sightingOf(record, { text, ...(saved !== undefined && { saved }) });

describe('of an inserted block, a later text shows', () => {
  it('that it stands, whatever the author has written around it', () => {
    expect(see(inserted(), BLOCK + MAIL)).toEqual({ seen: 'there' });
    expect(see(inserted(), `${BLOCK}<p>Good morning {{longURL}}</p>`)).toEqual({ seen: 'there' });
  });

  it('that it stands where an editor wrote its lines anew', () => {
    expect(see(inserted(), `${BLOCK.replaceAll(/\s+/g, '  \n ')}${MAIL}`)).toEqual({
      seen: 'there',
    });
  });

  it('that it is out where the editor shows it and saves another text', () => {
    expect(see(inserted(), BLOCK + MAIL, MAIL)).toMatchObject({ seen: 'out' });
  });

  it('that it stands where the editor saves it, too', () => {
    expect(see(inserted(), BLOCK + MAIL, `${BLOCK}<p>Hello</p>\n`)).toEqual({ seen: 'there' });
  });

  it('the earlier text, but for spacing', () => {
    const before = { seen: 'out', template: 'before', uses: 0 };
    expect(see(inserted(), MAIL)).toEqual(before);
    expect(see(inserted(), `\n${MAIL}\n`)).toEqual(before);
  });

  it('another text without it, and how many links nothing sets now', () => {
    expect(see(inserted(), '<a href="{{longURL}}">a</a><a href="{{longURL}}">b</a>')).toEqual({
      seen: 'out',
      template: 'without',
      uses: 2,
    });
  });

  it('the block changed; it still sets the links', () => {
    const other = blockOf("{%set longURL='y'%}");
    expect(see(inserted(), `${other}<p>{{longURL}}</p>`)).toEqual({
      seen: 'out',
      template: 'changed',
      uses: 0,
    });
  });

  it('the block that it replaced, among other words than before: not changed, but without', () => {
    const record = inserted({ before: OLDER + MAIL, replaced: [OLDER] });
    expect(see(record, `${OLDER}<p>Hi</p>`)).toMatchObject({ seen: 'out', template: 'without' });
    expect(see(record, OLDER + MAIL)).toMatchObject({ seen: 'out', template: 'before' });
  });

  it('nothing of a block of another variable', () => {
    const other = blockOf("{%set otherURL='x'%}", 'otherURL');
    expect(see(inserted(), other + MAIL)).toMatchObject({ seen: 'out', template: 'without' });
  });
});

describe('of edits, a later text shows', () => {
  const before = '<a href="https://old.example">a</a>';
  const recordOf = (edits: Edit[]) => ({
    handle,
    before,
    after: applyEdits(before, edits),
    back: inverseOf(before, edits),
  });
  const place = { from: before.indexOf('https'), to: before.indexOf('">') };
  const replaced = recordOf([{ range: place, text: '{{longURL}}' }]);
  const removed = recordOf([{ range: place, text: '' }]);

  it('that they stand where it is the text they left', () => {
    expect(see(replaced, replaced.after)).toEqual({ seen: 'there' });
  });

  it('that they stand where their words are among what the author has written since', () => {
    expect(see(replaced, `${replaced.after}<p>more</p>`)).toEqual({ seen: 'there' });
  });

  it('the text from before them', () => {
    expect(see(replaced, before)).toEqual({ seen: 'out', template: 'before', uses: 0 });
    expect(see(removed, before)).toEqual({ seen: 'out', template: 'before', uses: 0 });
  });

  it('the text from before them where the code still shows them, and the editor saves that', () => {
    const record = { ...replaced, saves: { before, after: replaced.after } };
    expect(see(record, replaced.after, before)).toEqual({
      seen: 'out',
      template: 'before',
      uses: 0,
    });
    expect(see(record, replaced.after, `\n${replaced.after}`)).toEqual({ seen: 'there' });
  });

  it('that they stand where they change only the spacing of what is saved', () => {
    const record = { ...replaced, saves: { before: replaced.after, after: `\n${replaced.after}` } };
    expect(see(record, replaced.after, replaced.after)).toEqual({ seen: 'there' });
  });

  it('another text, without what they brought', () => {
    expect(see(replaced, '<p>new</p>')).toEqual({ seen: 'out', template: 'without', uses: 0 });
  });

  it('that a removal stands as long as what it took out is not there', () => {
    expect(see(removed, `${removed.after}<p>more</p>`)).toEqual({ seen: 'there' });
    expect(see(removed, `${before}<p>more</p>`)).toMatchObject({ seen: 'out' });
  });

  it('the same where they went into a field as an insertion', () => {
    const record = { handle, edits: replaced, fields: [] };
    expect(see(record, replaced.after)).toEqual({ seen: 'there' });
    expect(see(record, before)).toMatchObject({ seen: 'out', template: 'before' });
    expect(isSameText(record, ` ${replaced.after}\n`)).toBe(true);
  });
});

it('a template that is mounted anew is known by its text, but for spacing', () => {
  expect(isSameText(inserted(), `${BLOCK}\n${MAIL}`.replace('\n', ' ').replace(' ', '\n'))).toBe(
    false,
  );
  expect(isSameText(inserted(), `  ${BLOCK}${MAIL}\n`)).toBe(true);
  expect(isSameText(inserted(), MAIL)).toBe(false);
});
