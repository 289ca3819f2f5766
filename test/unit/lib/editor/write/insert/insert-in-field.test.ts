import { beforeEach, describe, expect, it } from 'vitest';

import {
  insertSnippet,
  type InsertionRecord,
  type NamedProject,
  reportOn,
  undoInsertion,
} from '../../../../../../lib/editor';

import type { SnippetStyle } from '../../../../../../lib/snippet';
import { blockOf, type FakeEditor, fakePage, LINK, SMS, SOURCE, URL } from '../../fake-page';
import { findTargets } from '../../../../../../lib/editor/find/find-targets';

const INLINE = `${blockOf("{%set longURL='x'%}")}{{longURL}}`;
const GOLD: NamedProject = {
  name: 'Gold card',
  url: 'https://pub1.pskt.io/c/gold',
  variable: 'longURL',
};

let link: FakeEditor;
let sms: FakeEditor;

beforeEach(() => {
  link = { kind: 'text-field', text: 'https://old.example', field: LINK, focused: true };
  sms = { kind: 'text-field', text: 'Card: , bye', field: SMS, caret: { from: 6, to: 6 } };
});

const insert = (
  editors: FakeEditor[],
  others: NamedProject[] = [],
  failingStyles: SnippetStyle[] = [],
) =>
  insertSnippet({
    failingStyles,
    run: fakePage({ 0: editors }),
    frames: [0],
    project: { url: URL, variable: 'longURL' },
    others,
    build: (style, variable) =>
      style === 'inline'
        ? { block: '', reference: INLINE.replaceAll('longURL', variable) }
        : { block: blockOf('block', variable), reference: `{{${variable}}}` },
  });

const targets = (editors: FakeEditor[]) => findTargets(fakePage({ 0: editors }), [0]);

/** Passes the record through JSON, as storage does. */
const undo = (editors: FakeEditor[], record: InsertionRecord | undefined) =>
  undoInsertion(fakePage({ 0: editors }), JSON.parse(JSON.stringify(record)) as InsertionRecord);

describe('a link field beside an editor that no adapter knows', () => {
  it('gets no snippet: the editor is named, and nothing is changed', async () => {
    const strange: FakeEditor = { ...sms, kind: 'contenteditable', visible: false, focused: false };
    const { outcome, record } = await insert([link, { ...strange, isStrange: true }]);
    expect(outcome).toMatchObject({ status: 'refused', reason: 'unwritable-editor' });
    expect(outcome).not.toHaveProperty('single');
    expect(record).toBeUndefined();
    expect(link.text).toBe('https://old.example');
    expect(link.written).toBeUndefined();
  });
});

describe('a page without a template', () => {
  it('has one field for a message’s text, which takes the snippet without being clicked first', async () => {
    expect(reportOn(await targets([sms]))).toMatchObject({ status: 'template', single: true });
    const { outcome, record } = await insert([sms]);
    expect(outcome).toMatchObject({ status: 'inserted', style: 'inline' });
    expect(await undo([sms], record)).toEqual({ status: 'undone' });
    expect(sms.text).toBe('Card: , bye');
  });

  it('has several such fields: the author is asked which one', async () => {
    const editors = [sms, { ...sms, text: '' }];
    expect(reportOn(await targets(editors))).toEqual({ status: 'no-template', fields: true });
    expect((await insert(editors)).outcome).toMatchObject({ reason: 'no-template' });
    expect(sms.text).toBe('Card: , bye');
  });

  it('has an editor that nobody knows: the field beside it is not taken for the message', async () => {
    const editors: FakeEditor[] = [sms, { kind: 'ace', text: '', visible: false, isStrange: true }];
    expect(reportOn(await targets(editors))).toEqual({ status: 'no-template' });
  });

  it('has an editor that cannot be written to, which is named, with what is left to do', async () => {
    const editors: FakeEditor[] = [
      sms,
      { kind: 'ace', text: '', visible: false, unwritable: 'Trix' },
    ];
    expect(reportOn(await targets(editors))).toEqual({ status: 'no-template', unwritable: 'Trix' });
    const { outcome } = await insert(editors);
    expect(outcome).toMatchObject({ status: 'refused', reason: 'unwritable-editor' });
    expect(outcome).toHaveProperty('message', expect.stringMatching(/Trix.+Copy.+or point at/));
    expect(sms.text).toBe('Card: , bye');
  });
});

it('a field that may save quotes as something else gets no snippet, and says so', async () => {
  const { outcome, record } = await insert([{ ...sms, keepsQuotes: false }]);
  expect(outcome).toMatchObject({ status: 'refused', reason: 'quotes', single: true });
  expect(record).toBeUndefined();
  expect(sms.text).toBe('Card: , bye');
});

describe('a field that is a template of its own', () => {
  it('can be a link without a template around it: the whole snippet replaces its value', async () => {
    const { outcome, record } = await insert([link]);
    expect(outcome).toEqual({
      status: 'inserted',
      block: 'inserted',
      reference: true,
      style: 'inline',
      variable: 'longURL',
    });
    expect(link.text).toBe(INLINE);
    expect(await undo([link], record)).toEqual({ status: 'undone' });
    expect(link.text).toBe('https://old.example');
  });

  it('goes on printing the link’s end where it did, for a WhatsApp button', async () => {
    link.text = `${blockOf('old')}{{longURL[35:]}}`;
    await insert([link]);
    expect(link.text).toBe(INLINE.replace('{{longURL}}', '{{longURL[35:]}}'));
  });

  it('gets no style that MoEngage’s engine was seen to get wrong', async () => {
    const { outcome, record } = await insert([link], [], ['inline']);
    expect(outcome).toMatchObject({ status: 'refused', reason: 'failing-style' });
    expect(record).toBeUndefined();
    expect(link.text).toBe('https://old.example');
  });

  it('is not a link whose template is on the page: that template gets the block', async () => {
    const source: FakeEditor = { kind: 'text-field', text: '<p>Hi</p>', field: SOURCE };
    const { outcome } = await insert([source, link]);
    expect(outcome).toMatchObject({ style: 'quoted' });
    expect([link.text, source.text]).toEqual(['{{longURL}}', `${blockOf('block')}<p>Hi</p>`]);
  });

  it('can be a message’s text, even beside a template: the snippet goes to the caret', async () => {
    const source: FakeEditor = { kind: 'text-field', text: '<p>Hi</p>', field: SOURCE };
    sms.focused = true;
    const { record } = await insert([source, sms]);
    expect([sms.text, source.text]).toEqual([`Card: ${INLINE}, bye`, '<p>Hi</p>']);
    expect(await undo([source, sms], record)).toEqual({ status: 'undone' });
    expect(sms.text).toBe('Card: , bye');
  });

  it('is updated by inserting again, without a new record if nothing changed', async () => {
    sms.focused = true;
    sms.text = `Card: ${blockOf('old')}{{longURL}}, bye`;
    const { outcome, record } = await insert([sms]);
    expect(outcome).toMatchObject({ block: 'updated' });
    expect(sms.text).toBe(`Card: ${INLINE}, bye`);
    expect((await insert([sms])).record).toBeUndefined();
    await undo([sms], record);
    expect(sms.text).toBe(`Card: ${blockOf('old')}{{longURL}}, bye`);
  });

  it('keeps another project’s link: the new one gets its own variable', async () => {
    sms.focused = true;
    sms.text = `${blockOf('gold', 'longURL', GOLD.url)}{{longURL}} or `;
    delete sms.caret;
    const before = sms.text;
    expect((await insert([sms], [GOLD])).outcome).toMatchObject({
      variable: 'longURL2',
      heldBy: 'Gold card',
    });
    expect(sms.text).toBe(before + INLINE.replaceAll('longURL', 'longURL2'));
  });

  it('loses only our text if the author went on writing before the undo', async () => {
    sms.focused = true;
    const { record } = await insert([sms]);
    sms.text = `Dear member! ${sms.text}`;
    expect(await undo([sms], record)).toEqual({ status: 'undone' });
    expect(sms.text).toBe('Dear member! Card: , bye');
  });

  it('is left alone by an undo if the author has changed the inserted text', async () => {
    const { record } = await insert([link]);
    link.text = 'https://new.example';
    expect(await undo([link], record)).toMatchObject({ reason: 'changed-since' });
    expect(link.text).toBe('https://new.example');
  });

  it('is refused with an explanation if its page would cut the snippet', async () => {
    sms = { ...sms, focused: true, field: { ...SMS, maxLength: 60 } };
    const { outcome, record } = await insert([sms]);
    expect(outcome).toMatchObject({ status: 'refused', reason: 'too-long' });
    expect(outcome).toHaveProperty('message', expect.stringMatching(/takes 60 characters.*hold 1/));
    expect(record).toBeUndefined();
    expect(sms.text).toBe('Card: , bye');
  });

  it('is restored if its page rewrites the inserted text', async () => {
    link.save = (text) => text.replaceAll('{', '');
    expect((await insert([link])).outcome).toMatchObject({ reason: 'read-back-differs' });
    expect(link.text).toBe('https://old.example');
  });

  it('is refused if it allows no changes', async () => {
    link.locked = 'field';
    expect((await insert([link])).outcome).toEqual({
      status: 'refused',
      reason: 'read-only',
      single: true,
      message: 'The field does not allow changes now.',
    });
  });

  it('is reported under the label that its author sees', async () => {
    sms.focused = true;
    sms.text = `Card: ${INLINE}`;
    expect(reportOn(await findTargets(fakePage({ 0: [sms] }), [0]))).toMatchObject({
      status: 'template',
      label: 'Field “SMS message”',
      template: 'Card: {{longURL}}',
      blocks: [{ variable: 'longURL', projectUrl: URL }],
      single: true,
      linkField: false,
    });
  });
});
