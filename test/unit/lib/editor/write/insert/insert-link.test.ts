import { describe, expect, it } from 'vitest';

import { insertLink, undoInsertion } from '../../../../../../lib/editor';
import { type FakeEditor, fakePage, LINK, SMS } from '../../fake-page';

const PASS = 'https://pub1.pskt.io/c/gold?data=e30&sig=00';

const insert = (...editors: FakeEditor[]) =>
  insertLink({ run: fakePage({ 0: editors }), frames: [0] }, PASS);

const link = (): FakeEditor => ({
  kind: 'text-field',
  text: 'https://old.example',
  field: LINK,
  focused: true,
});
const source = (over: Partial<FakeEditor> = {}): FakeEditor => ({
  kind: 'ace',
  text: '<p>Hi</p>',
  ...over,
});

describe('insertLink', () => {
  it('replaces the value of the link field, with or without a template around it, and can be undone', async () => {
    for (const others of [[], [source()]]) {
      const field = link();
      const { outcome, record } = await insert(...others, field);
      expect(outcome).toEqual({ status: 'inserted', into: 'link' });
      expect(field.text).toBe(PASS);
      const run = fakePage({ 0: [...others, field] });
      expect(await undoInsertion(run, record!)).toEqual({ status: 'undone' });
      expect(field.text).toBe('https://old.example');
    }
  });

  it('goes to the caret of a message’s text', async () => {
    const sms: FakeEditor = {
      kind: 'text-field',
      text: 'Card: , bye',
      field: SMS,
      focused: true,
      caret: { from: 6, to: 6 },
    };
    expect((await insert(sms)).outcome).toEqual({ status: 'inserted', into: 'text' });
    expect(sms.text).toBe(`Card: ${PASS}, bye`);
  });

  it('goes to the caret of a source, but never into a tag', async () => {
    const ace = source({ caret: { from: 1, to: 1 } });
    expect((await insert(ace)).outcome).toEqual({ status: 'inserted', into: 'text' });
    expect(ace.text).toBe(`<p>${PASS}Hi</p>`);
  });

  it('says what to do if it cannot find the place', async () => {
    expect((await insert(source())).outcome).toMatchObject({ reason: 'no-caret' });
    expect((await insert()).outcome).toMatchObject({ reason: 'no-field' });
  });

  it('refuses a field that is locked, or too short for the link', async () => {
    const locked = { ...link(), locked: 'field' as const };
    expect((await insert(locked)).outcome).toMatchObject({ reason: 'read-only' });
    const short = { ...link(), field: { ...LINK, maxLength: 30 } };
    expect((await insert(short)).outcome).toMatchObject({ reason: 'too-long' });
    expect([locked.text, short.text]).toEqual(['https://old.example', 'https://old.example']);
  });
});
