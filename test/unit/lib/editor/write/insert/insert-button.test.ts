import { beforeEach, describe, expect, it } from 'vitest';

import {
  insertBadge,
  insertButton,
  type InsertionRecord,
  type NamedProject,
  undoInsertion,
} from '../../../../../../lib/editor';

import { blockOf, encodeQuotes, type FakeEditor, fakePage, LINK, URL } from '../../fake-page';

const MAIL = '<p>Hello</p><p title="a > b">Bye</p>';
const QUOTED = blockOf("{%set longURL='x'%}");
const QUOTELESS = blockOf('{%set longURL%}x{%endset%}');
const BUTTON = '<a href="{{longURL}}">Add</a>';
const AFTER_HELLO = MAIL.indexOf('<p title');

let template: FakeEditor;

beforeEach(() => {
  template = { kind: 'ace', text: MAIL, caret: { from: AFTER_HELLO, to: AFTER_HELLO } };
});

const insert = (others: NamedProject[] = []) =>
  insertButton({
    run: fakePage({ 0: [template] }),
    frames: [0],
    project: { url: URL, variable: 'longURL' },
    others,
    build: (style, variable) => ({
      block: (style === 'quoted' ? QUOTED : QUOTELESS).replaceAll('longURL', variable),
      reference: `{{${variable}}}`,
    }),
    button: (reference) => `<a href="${reference}">Add</a>`,
  });

describe('a whole button', () => {
  it('goes to the caret, and its block to the top, as one change that can be undone', async () => {
    const { outcome, record } = await insert();
    expect(outcome).toMatchObject({ status: 'inserted', block: 'inserted', reference: true });
    expect(template.text).toBe(
      `${QUOTED}${MAIL.slice(0, AFTER_HELLO)}${BUTTON}${MAIL.slice(AFTER_HELLO)}`,
    );
    expect(template.begun).toBe(1);
    const kept = JSON.parse(JSON.stringify(record)) as InsertionRecord;
    expect(await undoInsertion(fakePage({ 0: [template] }), kept)).toEqual({ status: 'undone' });
    expect(template.text).toBe(MAIL);
  });

  it('goes after a tag that contains the caret', async () => {
    const at = MAIL.indexOf('> b"');
    template.caret = { from: at, to: at };
    await insert();
    expect(template.text).toBe(QUOTED + MAIL.replace('>Bye', `>${BUTTON}Bye`));
  });

  it('uses the block that is already there, and updates it', async () => {
    template.text = blockOf('old') + MAIL;
    template.caret = { from: template.text.length, to: template.text.length };
    expect((await insert()).outcome).toMatchObject({ block: 'updated' });
    expect(template.text).toBe(QUOTED + MAIL + BUTTON);
  });

  it('goes to the very start after its block, if the caret was never set', async () => {
    template.caret = { from: 0, to: 0 };
    await insert();
    expect(template.text).toBe(QUOTED + BUTTON + MAIL);
  });

  it('links to a free variable if another project has the usual one', async () => {
    const url = 'https://pub1.pskt.io/c/gold';
    template.text = `${blockOf('g', 'longURL', url)}<a href="{{longURL}}">Gold</a>`;
    template.caret = { from: template.text.length, to: template.text.length };
    const { outcome } = await insert([{ name: 'Gold card', url, variable: 'longURL' }]);
    expect(outcome).toMatchObject({ variable: 'longURL2', heldBy: 'Gold card' });
    expect(template.text).toContain('<a href="{{longURL2}}">Add</a>');
  });

  it('takes the quoteless style if the editor changes quotes in text', async () => {
    template.save = (text) => text.replace(/(\{%set[^%]*%\})/g, encodeQuotes);
    expect((await insert()).outcome).toMatchObject({ status: 'inserted', style: 'quoteless' });
  });

  it('is refused if the editor does not say where the caret is', async () => {
    delete template.caret;
    expect((await insert()).outcome).toMatchObject({ status: 'refused', reason: 'no-caret' });
    expect(template.text).toBe(MAIL);
  });

  it('is removed again if the editor rewrites it', async () => {
    template.save = (text) => text.replaceAll('<a href', '<a rel="x" href');
    expect((await insert()).outcome).toMatchObject({ reason: 'read-back-differs' });
    expect(template.text).toBe(MAIL);
  });
});

const ADDRESS = 'https://img.example/apple.png';
const image = (over: Partial<FakeEditor> = {}): FakeEditor => ({
  kind: 'text-field',
  text: 'https://old.example/a.png',
  field: { ...LINK, label: 'Image URL', name: 'image' },
  focused: true,
  ...over,
});

describe('the address of a badge', () => {
  it('replaces the value of the image field, and can be undone', async () => {
    const field = image();
    const run = fakePage({ 0: [template, field] });
    const { refused, record } = await insertBadge({ run, frames: [0] }, ADDRESS);
    expect(refused).toBeUndefined();
    expect([field.text, template.text]).toEqual([ADDRESS, MAIL]);
    expect(await undoInsertion(run, record!)).toEqual({ status: 'undone' });
    expect(field.text).toBe('https://old.example/a.png');
  });

  it('is refused in any other field', async () => {
    const field = image({ field: LINK });
    const { refused } = await insertBadge({ run: fakePage({ 0: [field] }), frames: [0] }, ADDRESS);
    expect(refused).toMatchObject({ reason: 'no-field' });
    expect(field.text).toBe('https://old.example/a.png');
  });
});
