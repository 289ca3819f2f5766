import { beforeEach, describe, expect, it } from 'vitest';

import { insertSnippet, type InsertionRecord, undoInsertion } from '../../../../../../lib/editor';

import { blockOf, encodeQuotes, type FakeEditor, fakePage, LINK, URL } from '../../fake-page';

const MAIL = '<p>Hello</p>';
const QUOTED = blockOf("{%set longURL='x'%}");
const QUOTELESS = blockOf('{%set longURL%}x{%endset%}');

let template: FakeEditor;
let link: FakeEditor;
const frames: Record<number, FakeEditor[]> = {};

beforeEach(() => {
  template = { kind: 'ace', text: MAIL };
  link = { kind: 'text-field', text: 'https://old.example', field: LINK, focused: true };
  frames[0] = [template, link];
});

async function insert(accepted?: string): Promise<InsertionRecord> {
  const { record } = await insertSnippet({
    ...(accepted !== undefined && { accepted }),
    run: fakePage(frames),
    frames: [0],
    project: { url: URL, variable: 'longURL' },
    others: [],
    build: (style) => ({
      block: style === 'quoted' ? QUOTED : QUOTELESS,
      reference: '{{longURL}}',
    }),
  });
  // Storage passes a record through JSON.
  return JSON.parse(JSON.stringify(record)) as InsertionRecord;
}

const undo = (record: InsertionRecord) => undoInsertion(fakePage(frames), record);

const saves = (code: string) => code.replaceAll(/<\/?o:p>/g, '').replaceAll('P>', 'p>');

describe('undo after the author has let the editor change their own code', () => {
  const CODE = '<P><o:p>Hello</o:p>\n</P>';
  let record: InsertionRecord;

  beforeEach(async () => {
    Object.assign(template, { text: CODE, saves });
    record = await insert('drops “<o:p>”, drops “</o:p>”');
    expect(template.text).toBe(QUOTED + CODE);
  });

  it('puts their code back to the byte, and says that the editor saves it in its own way', async () => {
    expect(await undo(record)).toEqual({ status: 'undone', isShownOnly: true });
    expect([template.text, link.text]).toEqual([CODE, 'https://old.example']);
  });

  it('does so, too, where the code view was opened anew and shows what the editor made of it', async () => {
    template.text = `${saves(QUOTED + CODE).replaceAll('><', '>\n\t<')}\n`;
    expect(await undo(record)).toEqual({ status: 'undone', isShownOnly: true });
    expect(template.text).toBe(CODE);
  });

  it('asks for the code view where that is closed by now', async () => {
    template.text = saves(QUOTED + CODE);
    delete template.saves;
    expect(await undo(record)).toMatchObject({ status: 'refused', reason: 'needs-code-view' });
    expect(template.text).toBe(saves(QUOTED + CODE));
  });

  it('takes only the block out where they have written on', async () => {
    template.text += '<p>More</p>';
    expect(await undo(record)).toEqual({ status: 'undone' });
    expect(template.text).toBe(`${CODE}<p>More</p>`);
  });
});

describe('undo', () => {
  it('restores template and field to the byte', async () => {
    const record = await insert();
    expect(await undo(record)).toEqual({ status: 'undone' });
    expect([template.text, link.text]).toEqual([MAIL, 'https://old.example']);
  });

  it.each([
    ['as it was inserted', ''],
    ['and the author has written on', '<p>More</p>'],
  ])('never reports an undo while the block still stands there, %s', async (_, more) => {
    const record = await insert();
    template.text += more;
    template.ignoresWrites = true;
    expect(await undo(record)).toMatchObject({ status: 'refused', reason: 'changed-since' });
    expect([template.text, link.text]).toEqual([QUOTED + MAIL + more, '{{longURL}}']);
  });

  it('restores the block that the insertion replaced, as the editor held it', async () => {
    const before = blockOf("{%set longURL='old'%}") + MAIL;
    template = { kind: 'froala', text: before, save: encodeQuotes };
    frames[0] = [template, link];
    expect(await undo(await insert())).toEqual({ status: 'undone' });
    expect(template.text).toBe(before);
  });

  it('keeps what the author has written since, and removes only the block', async () => {
    const record = await insert();
    template.text += '<p>More</p>';
    link.text = 'https://new.example';
    expect(await undo(record)).toEqual({ status: 'undone' });
    expect([template.text, link.text]).toEqual([`${MAIL}<p>More</p>`, 'https://new.example']);
  });

  it('changes nothing if a link uses the variable meanwhile', async () => {
    const record = await insert();
    template.text += '<a href="{{longURL}}">Get your card</a>';
    const { text } = template;
    expect(await undo(record)).toMatchObject({ status: 'refused', reason: 'changed-since' });
    expect([template.text, link.text]).toEqual([text, '{{longURL}}']);
  });

  it('changes nothing if the author has edited the block itself', async () => {
    const record = await insert();
    template.text = template.text.replace("'x'", "'y'");
    expect(await undo(record)).toMatchObject({ status: 'refused', reason: 'changed-since' });
    expect(template.text).toContain("'y'");
  });

  it('takes back only the reference if the block is gone already', async () => {
    const record = await insert();
    template.text = MAIL;
    expect(await undo(record)).toEqual({ status: 'undone' });
    expect(link.text).toBe('https://old.example');
  });

  it('works without the field if its pop-up has closed', async () => {
    const record = await insert();
    frames[0] = [template];
    expect(await undo(record)).toEqual({ status: 'undone' });
    expect(template.text).toBe(MAIL);
  });

  it('finds the editor again if the page has recreated it', async () => {
    const record = await insert();
    frames[0] = [{ kind: 'text-field', text: 'note', field: LINK }, template, link];
    expect(await undo(record)).toEqual({ status: 'undone' });
    expect(template.text).toBe(MAIL);
  });

  it('reports that the template is no longer open', async () => {
    const record = await insert();
    frames[0] = [];
    expect(await undo(record)).toMatchObject({ status: 'refused', reason: 'unreachable' });
  });
});
