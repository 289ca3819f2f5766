import { beforeEach, describe, expect, it } from 'vitest';

import { insertButton, insertSnippet, removeSnippet } from '../../../../../lib/editor';
import { lookAgain } from '../../../../../lib/editor/hold/look';
import type { ChangeRecord } from '../../../../../lib/editor/hold/sighting';
import { blockOf, type FakeEditor, fakePage, LINK, URL } from '../fake-page';

const MAIL = '<p>Hello <a href="https://old.example">pass</a></p>';
const BLOCK = blockOf("{%set longURL='x'%}");
const OLD = 'https://old.example';

let template: FakeEditor;
let link: FakeEditor;
let editors: FakeEditor[];
let author: { acts: boolean };

beforeEach(() => {
  template = { kind: 'ace', text: MAIL };
  link = { kind: 'text-field', text: OLD, field: LINK, focused: true };
  editors = [template, link];
  author = { acts: false };
});

const page = () => ({ run: fakePage({ 0: editors }, author), frames: [0] });
const request = () => ({
  ...page(),
  others: [],
  project: { name: 'Gold', url: URL, variable: 'longURL' },
  build: () => ({ block: BLOCK, reference: '{{longURL}}' }),
});

async function insert(): Promise<ChangeRecord> {
  const { record } = await insertSnippet(request());
  if (!record) throw new Error('Nothing was inserted');
  return record;
}

const look = (record: ChangeRecord) => lookAgain(page(), record);

describe('a later look at an insertion', () => {
  it('finds it there, also among what the author has written since', async () => {
    const record = await insert();
    expect(await look(record)).toEqual({ seen: 'there' });
    author.acts = true;
    template.text = template.text.replace('Hello', 'Good morning');
    expect(await look(record)).toEqual({ seen: 'there' });
  });

  it('finds the earlier text put back, and takes the reference out of the link field', async () => {
    const record = await insert();
    template.text = MAIL;
    expect(await look(record)).toEqual({
      seen: 'out',
      found: {
        stage: 'put-back',
        byPage: true,
        template: 'before',
        field: 'before',
        uses: 0,
        variable: 'longURL',
        otherWay: 'clipboard',
      },
    });
    expect(link.text).toBe(OLD);
  });

  it('says that the reference stays where the field does not let it go', async () => {
    const record = await insert();
    template.text = MAIL;
    link.rewrite = () => '{{longURL}}';
    expect(await look(record)).toMatchObject({ found: { field: 'reference' } });
  });

  it('leaves a field alone that the author has changed since, or that is gone', async () => {
    const record = await insert();
    template.text = MAIL;
    link.text = 'https://another.example';
    expect(await look(record)).toMatchObject({ found: { field: 'other' } });
    expect(link.text).toBe('https://another.example');
    editors = [template];
    expect(await look(record)).toMatchObject({ found: { field: 'gone' } });
  });

  it('does not blame the page for what the author may have done', async () => {
    const record = await insert();
    author.acts = true;
    template.text = MAIL;
    expect(await look(record)).toMatchObject({ found: { byPage: false, template: 'before' } });
  });

  it('tells another text without the block from the one before, and counts links left without it', async () => {
    const record = await insert();
    template.text = '<p>Bye <a href="{{longURL}}">pass</a></p>';
    expect(await look(record)).toMatchObject({ found: { template: 'without', uses: 1 } });
  });

  it('does not call a block there whose code the page has changed', async () => {
    const record = await insert();
    template.text = template.text.replaceAll("'", '&#39;');
    expect(await look(record)).toMatchObject({ found: { template: 'changed' } });
  });

  it('finds the earlier block put back after an update', async () => {
    template.text = `${blockOf("{%set longURL='old'%}")}${MAIL}`;
    const before = template.text;
    const record = await insert();
    template.text = before;
    expect(await look(record)).toMatchObject({ found: { template: 'before', uses: 0 } });
  });

  it('finds only the link field put back, unless the author has done something', async () => {
    const record = await insert();
    link.text = OLD;
    expect(await look(record)).toMatchObject({ found: { template: 'with', field: 'before' } });
    author.acts = true;
    expect(await look(record)).toEqual({ seen: 'there' });
  });

  it('counts in an open code view what the editor saves, and the code', async () => {
    template = { kind: 'froala', text: MAIL, saves: (code) => code };
    editors = [template, link];
    const record = await insert();
    expect(await look(record)).toEqual({ seen: 'there' });
    template.saves = () => MAIL;
    expect(await look(record)).toMatchObject({
      found: { template: 'without', otherWay: 'visual' },
    });
  });

  it('knows the editor that the page has made anew by its text alone', async () => {
    const record = await insert();
    const anew: FakeEditor = { kind: 'ace', text: template.text };
    editors = [{ kind: 'monaco', text: 'a note' }, link, anew];
    expect(await look(record)).toEqual({ seen: 'there' });
    // Another locale may begin as a copy: its text says nothing about ours.
    anew.text = MAIL;
    expect(await look(record)).toEqual({ seen: 'nothing', why: 'elsewhere' });
    expect(link.text).toBe('{{longURL}}');
  });
});

describe('a later look at a change by edits', () => {
  it('finds a button and its block there only together', async () => {
    template.caret = { from: MAIL.length, to: MAIL.length };
    link.focused = false;
    const { record } = await insertButton({ ...request(), button: (href) => `<a>${href}</a>` });
    expect(await look(record!)).toEqual({ seen: 'there' });
    author.acts = true;
    template.text = `${template.text} written on`;
    expect(await look(record!)).toEqual({ seen: 'there' });
    template.text = template.text.replace(BLOCK, '');
    expect(await look(record!)).toMatchObject({ seen: 'out', found: { template: 'without' } });
  });

  it('finds a removal taken back', async () => {
    await insert();
    const { record } = await removeSnippet({ ...request(), lastInsertion: null });
    expect(await look(record!)).toEqual({ seen: 'there' });
    template.text = BLOCK + MAIL;
    expect(await look(record!)).toMatchObject({ seen: 'out', found: { template: 'before' } });
  });
});
