import { beforeEach, describe, expect, it } from 'vitest';

import { editTemplate, showPlace, undoEdit } from '../../../../../lib/editor/write/edit';
import { findTargets } from '../../../../../lib/editor/find/find-targets';
import type { EditorKind } from '../../../../../lib/editor/adapters';
import type { Edit } from '../../../../../lib/text/edits';

import { type FakeEditor, fakePage, SOURCE } from '../fake-page';

const MAIL = '<p>{{ “name” }}</p>';
const EDITS: Edit[] = [
  { range: { from: 6, to: 7 }, text: "'" },
  { range: { from: 11, to: 12 }, text: "'" },
];
const MENDED = "<p>{{ 'name' }}</p>";

let template: FakeEditor;

beforeEach(() => {
  template = { kind: 'ace', text: MAIL };
});

const run = () => fakePage({ 0: [template] });

async function edit(edits = EDITS) {
  const found = await findTargets(run(), [0]);
  return editTemplate(run(), found.template!, edits);
}

async function edited() {
  const result = await edit();
  if (result.status !== 'edited') throw new Error(result.reason);
  return result.record;
}

describe('an edit', () => {
  it.each<EditorKind>(['ace', 'froala', 'text-field'])(
    'is kept by %s and can be undone to the byte',
    async (kind) => {
      template = { kind, text: MAIL, field: SOURCE };
      const record = await edited();
      expect(template.text).toBe(MENDED);
      expect(await undoEdit(run(), record)).toEqual({ status: 'undone' });
      expect(template.text).toBe(MAIL);
    },
  );

  it('leaves everything as it was if the editor changes what is written', async () => {
    template.rewrite = (text) => text.replaceAll("'", '&#39;');
    expect(await edit()).toEqual({
      status: 'refused',
      reason: 'read-back-differs',
      found: MENDED.replaceAll("'", '&#39;'),
    });
    expect(template.text).toBe(MAIL);
  });

  it('reports that the editor does not let it be undone', async () => {
    template = { kind: 'froala', text: MAIL, rewrite: (text) => `${text}!` };
    expect(await edit()).toEqual({ status: 'refused', reason: 'undone-failed' });
  });

  it('is refused if the template has changed since it was read', async () => {
    const found = await findTargets(run(), [0]);
    template.text = `${MAIL} and more`;
    expect(await editTemplate(run(), found.template!, EDITS)).toEqual({
      status: 'refused',
      reason: 'changed-since',
    });
    expect(template.text).toBe(`${MAIL} and more`);
  });

  it('is refused while a pop-up of the editor is open', async () => {
    template = { kind: 'froala', text: MAIL, busy: true };
    expect(await edit()).toEqual({ status: 'refused', reason: 'busy' });
    expect(template.text).toBe(MAIL);
  });

  it('is refused if the editor is locked, with that editor’s reason', async () => {
    template.locked = 'code-view';
    expect(await edit()).toEqual({
      status: 'refused',
      reason: 'read-only',
      message: 'The editor shows its code. Leave the code view first.',
    });
    expect(template.text).toBe(MAIL);
  });

  it('is refused with an explanation if the page is gone', async () => {
    const found = await findTargets(run(), [0]);
    expect(await editTemplate(fakePage({}), found.template!, EDITS)).toEqual({
      status: 'refused',
      reason: 'unreachable',
    });
  });
});

describe('undoing an edit', () => {
  it('changes nothing if the author has written since', async () => {
    const record = await edited();
    template.text += '<p>More</p>';
    expect(await undoEdit(run(), record)).toEqual({ status: 'refused', reason: 'changed-since' });
    expect(template.text).toBe(`${MENDED}<p>More</p>`);
  });

  it('finds the editor by its text if the page has recreated it', async () => {
    const record = await edited();
    const anew: FakeEditor = { kind: 'ace', text: template.text };
    const page = fakePage({ 0: [{ kind: 'ace', text: 'Another', visible: false }, anew] });
    expect(await undoEdit(page, record)).toEqual({ status: 'undone' });
    expect(anew.text).toBe(MAIL);
  });

  it('is refused if the template is no longer open', async () => {
    const record = await edited();
    expect(await undoEdit(fakePage({ 0: [] }), record)).toEqual({
      status: 'refused',
      reason: 'no-template',
    });
  });

  it('keeps the edit if the editor rewrites the original text', async () => {
    const record = await edited();
    template.rewrite = (text) => text.replaceAll(/[“”]/g, '&quot;');
    expect(await undoEdit(run(), record)).toEqual({
      status: 'refused',
      reason: 'read-back-differs',
    });
    expect(template.text).toBe(MENDED);
  });
});

describe('showing a place', () => {
  it('tells an editor without a visible source which one of equal texts it is', async () => {
    template = { kind: 'froala', text: '{{ a }} {{ a }} {{ a }}' };
    const { template: editor } = await findTargets(run(), [0]);
    expect(await showPlace(run(), editor!, { from: 16, to: 23 })).toBe(true);
    expect(template.shown).toEqual({ text: '{{ a }}', nth: 2 });
  });

  it('fails if the page is gone', async () => {
    const { template: editor } = await findTargets(run(), [0]);
    expect(await showPlace(fakePage({}), editor!, { from: 0, to: 3 })).toBe(false);
  });
});

describe('an edit of code that its editor has not taken yet', () => {
  it('is given to the editor, with what it saves for it', async () => {
    template.saves = (code) => `${code}\n`;
    const record = await edited();
    expect(record.saves).toEqual({ before: `${MAIL}\n`, after: `${MENDED}\n` });
    expect(template).toMatchObject({ text: MENDED, committed: 1 });
    expect(await undoEdit(run(), record)).toEqual({ status: 'undone' });
    expect(template).toMatchObject({ text: MAIL, committed: 2 });
  });

  it('is refused, and nothing given to it, where the editor would change the author’s own code', async () => {
    template.saves = (code) => code.replace('<p>', '<div>').replace('</p>', '</div>');
    expect(await edit()).toMatchObject({
      status: 'refused',
      reason: 'read-only',
      message: expect.stringContaining('Leave the code view'),
    });
    expect(template).toMatchObject({ text: MAIL });
    expect(template.committed).toBeUndefined();
  });

  it('is refused where the editor would not save what is written', async () => {
    template.saves = (code) => code.replaceAll("'", '');
    expect(await edit()).toEqual({ status: 'refused', reason: 'read-back-differs' });
    expect(template).toMatchObject({ text: MAIL });
    expect(template.committed).toBeUndefined();
  });
});
