import { beforeEach, describe, expect, it } from 'vitest';

import { insertSnippet, type NamedProject, reportOn } from '../../../../../../lib/editor';

import type { SnippetStyle } from '../../../../../../lib/snippet';
import {
  blockOf,
  encodeQuotes,
  type FakeEditor,
  fakePage,
  LINK,
  SOURCE,
  URL,
} from '../../fake-page';
import { findTargets } from '../../../../../../lib/editor/find/find-targets';

const MAIL = '<p>Hello</p>';
const QUOTED = blockOf("{%set longURL='x'%}");
const QUOTELESS = blockOf('{%set longURL%}x{%endset%}');

let template: FakeEditor;
let link: FakeEditor;

beforeEach(() => {
  template = { kind: 'ace', text: MAIL };
  link = { kind: 'text-field', text: 'https://old.example', field: LINK, focused: true };
});

const GOLD = { name: 'Gold card', url: 'https://pub1.pskt.io/c/gold', variable: 'longURL' };

function insert(
  frames: Record<number, FakeEditor[]> = { 0: [template, link] },
  others: NamedProject[] = [],
  failingStyles: SnippetStyle[] = [],
  accepted?: string,
) {
  return insertSnippet({
    others,
    ...(accepted !== undefined && { accepted }),
    failingStyles,
    run: fakePage(frames),
    frames: Object.keys(frames).map(Number),
    project: { url: URL, variable: 'longURL' },
    build: (style, variable) => ({
      block: (style === 'quoted' ? QUOTED : QUOTELESS).replaceAll('longURL', variable),
      reference: `{{${variable}}}`,
    }),
  });
}

describe('an insertion', () => {
  it('puts the block at the very start and the reference into the focused link field', async () => {
    const { outcome } = await insert();
    expect(outcome).toEqual({
      status: 'inserted',
      block: 'inserted',
      reference: true,
      style: 'quoted',
      variable: 'longURL',
    });
    expect(template.text).toBe(QUOTED + MAIL);
    expect(link.text).toBe('{{longURL}}');
  });

  describe('into code that its editor has not taken yet', () => {
    it('is proven in what the editor saves, and in the other style where quotes change there', async () => {
      template.saves = (code) => code.replaceAll("'", '&#39;');
      const { outcome } = await insert();
      expect(outcome).toMatchObject({ status: 'inserted', style: 'quoteless' });
      expect(template.text).toBe(QUOTELESS + MAIL);
    });

    it('is refused if the editor saves nothing of it', async () => {
      template.saves = (code) => code.replace(/\{#[^]*#\}/, '');
      const { outcome, record } = await insert();
      expect(outcome).toMatchObject({ status: 'refused', reason: 'read-back-differs' });
      expect(record).toBeUndefined();
      expect([template.text, link.text]).toEqual([MAIL, 'https://old.example']);
    });

    it('is refused if the editor would drop something of the author’s own, and names it', async () => {
      template.text = '<p><o:p>Hello</o:p></p>';
      template.saves = (code) => code.replaceAll(/<\/?o:p>/g, '');
      const { outcome } = await insert();
      expect(outcome).toMatchObject({
        status: 'refused',
        reason: 'rewrites',
        rewrites: 'drops “<o:p>”, drops “</o:p>”',
        message: expect.stringContaining('“<o:p>”'),
      });
      expect(template.text).toBe('<p><o:p>Hello</o:p></p>');
      // Committing it would make the editor change it all the same.
      expect(template.committed).toBeUndefined();
    });

    describe('which its editor changes,', () => {
      const CODE = '<p><o:p>Hello</o:p></p>';

      beforeEach(() => {
        template.text = CODE;
        template.saves = (code) => code.replaceAll(/<\/?o:p>/g, '');
      });

      it('goes on with just the changes that the author has accepted', async () => {
        const accepted = 'drops “<o:p>”, drops “</o:p>”';
        const { outcome, record } = await insert(undefined, [], [], accepted);
        expect(outcome).toMatchObject({ status: 'inserted', style: 'quoted' });
        expect(template.text).toBe(QUOTED + CODE);
        expect(record).toMatchObject({ before: CODE, rewritten: `${QUOTED}<p>Hello</p>` });
      });

      it('is refused where it would now do something else than was accepted', async () => {
        const { outcome } = await insert(undefined, [], [], 'drops “<o:p>”');
        expect(outcome).toMatchObject({ status: 'refused', reason: 'rewrites' });
        expect(template.text).toBe(CODE);
      });
    });
  });

  it('does not say that an editor changed the snippet which took nothing of it', async () => {
    template.ignoresWrites = true;
    const { outcome, record } = await insert();
    expect(outcome).toMatchObject({ status: 'refused', reason: 'not-taken' });
    expect(record).toBeUndefined();
    expect(template.text).toBe(MAIL);
  });

  it('says what an author still has to do where it went into code that is saved later', async () => {
    template.savedLater = 'dialog';
    expect((await insert()).outcome).toMatchObject({ status: 'inserted', savedLater: 'dialog' });
  });

  it('skips a style that MoEngage’s engine was seen to get wrong', async () => {
    const { outcome } = await insert(undefined, [], ['quoted']);
    expect(outcome).toMatchObject({ status: 'inserted', style: 'quoteless' });
    expect(template.text).toBe(QUOTELESS + MAIL);
  });

  it('refuses if only such a style would be kept, and changes nothing', async () => {
    template.keepsQuotes = false;
    const { outcome, record } = await insert(undefined, [], ['quoteless']);
    expect(outcome).toMatchObject({ status: 'refused', reason: 'failing-style' });
    expect(record).toBeUndefined();
    expect(template.text).toBe(MAIL);
    expect(link.text).toBe('https://old.example');
  });

  it('replaces the block of the same variable and leaves others alone', async () => {
    const other = blockOf('other', 'couponURL');
    template.text = other + blockOf('old') + MAIL;
    const { outcome } = await insert();
    expect(outcome).toMatchObject({ status: 'inserted', block: 'updated' });
    expect(template.text).toBe(other + QUOTED + MAIL);
  });

  it('updates every copy if an author has copied the block', async () => {
    template.text = blockOf('old') + MAIL + blockOf('older');
    await insert();
    expect(template.text).toBe(QUOTED + MAIL + QUOTED);
  });

  it('takes the quoteless style if the editor turns quotes into entities', async () => {
    template = { kind: 'froala', text: MAIL, save: encodeQuotes };
    const { outcome } = await insert();
    expect(outcome).toMatchObject({ status: 'inserted', style: 'quoteless' });
    expect(template.text).toBe(QUOTELESS + MAIL);
  });

  it('does not try quotes in an editor that is known to encode them', async () => {
    template = { kind: 'froala', text: MAIL, save: encodeQuotes, keepsQuotes: false };
    await insert();
    expect(template.written).toEqual([QUOTELESS]);
  });

  it('is one step of the editor’s own undo, however many styles it tried', async () => {
    template = { kind: 'froala', text: MAIL, save: encodeQuotes };
    await insert();
    expect(template).toMatchObject({ begun: 1, committed: 1 });
  });

  it('inserts only the block if no link field has the focus', async () => {
    const { outcome } = await insert({ 0: [template] });
    expect(outcome).toMatchObject({ status: 'inserted', reference: false });
    expect(template.text).toBe(QUOTED + MAIL);
  });

  it('tells what links contain where UTM parameters stand behind the variable', async () => {
    const withUtm = '{{longURL}}&utm_source=a';
    const { outcome } = await insertSnippet({
      others: [],
      run: fakePage({ 0: [template] }),
      frames: [0],
      project: { url: URL, variable: 'longURL' },
      build: (_, __, utmPlace) => ({
        block: QUOTED,
        reference: utmPlace === 'reference' ? withUtm : '{{longURL}}',
      }),
    });
    expect(outcome).toMatchObject({ reference: false, link: withUtm });
  });

  it('finds the template in another frame than the link field', async () => {
    const { outcome } = await insert({ 0: [link], 7: [template] });
    expect(outcome).toMatchObject({ status: 'inserted', reference: true });
    expect(template.text).toBe(QUOTED + MAIL);
  });

  it('prefers the focused editor to a longer one', async () => {
    const longer: FakeEditor = { kind: 'ace', text: MAIL.repeat(9) };
    template = { kind: 'ace', text: MAIL, focused: true };
    await insert({ 0: [longer, template] });
    expect([template.text, longer.text]).toEqual([QUOTED + MAIL, MAIL.repeat(9)]);
  });

  it('returns no new record if inserting again changed nothing, so that undo still removes it', async () => {
    expect((await insert()).record).toBeDefined();
    const again = await insert();
    expect(again.outcome).toMatchObject({ status: 'inserted', block: 'updated' });
    expect(again.record).toBeUndefined();
  });
});

describe('another project’s block under the same variable', () => {
  it('is replaced if no link uses it', async () => {
    template.text = blockOf('old', 'longURL', GOLD.url) + MAIL;
    const { outcome } = await insert(undefined, [GOLD]);
    expect(outcome).toMatchObject({ status: 'inserted', block: 'updated' });
    expect(template.text).toBe(QUOTED + MAIL);
  });

  it('is replaced if the only link that uses it is the focused one', async () => {
    template.text = `${blockOf('old', 'longURL', GOLD.url)}<a href="{{longURL}}">Get the pass</a>`;
    link.text = '{{longURL}}';
    const { outcome } = await insert(undefined, [GOLD]);
    expect(outcome).toMatchObject({ status: 'inserted', block: 'updated', variable: 'longURL' });
  });

  it('stays if other links use it: the new link gets the next free variable', async () => {
    const before = `${blockOf('old', 'longURL', GOLD.url)}<a href="{{longURL}}">Get the pass</a>`;
    template.text = before;
    const { outcome } = await insert(undefined, [GOLD, { ...GOLD, variable: 'longURL2' }]);
    expect(outcome).toMatchObject({ block: 'inserted', variable: 'longURL3', heldBy: 'Gold card' });
    expect(template.text).toBe(QUOTED.replaceAll('longURL', 'longURL3') + before);
    expect(link.text).toBe('{{longURL3}}');
  });

  it('is left alone if the project’s own block exists under another variable', async () => {
    const gold = `${blockOf('old', 'longURL', GOLD.url)}<a href="{{longURL}}">Get the pass</a>`;
    template.text = blockOf('mine', 'longURL2') + gold;
    const { outcome } = await insert(undefined, [GOLD]);
    expect(outcome).toMatchObject({ block: 'updated', variable: 'longURL2' });
    expect(template.text).toBe(QUOTED.replaceAll('longURL', 'longURL2') + gold);
  });

  it('is not mistaken for the project’s own block if it belongs to a copy', async () => {
    template.text = blockOf('copy', 'copyURL') + MAIL;
    const { outcome } = await insert(undefined, [{ name: 'Copy', url: URL, variable: 'copyURL' }]);
    expect(outcome).toMatchObject({ block: 'inserted', variable: 'longURL' });
    expect(template.text).toBe(QUOTED + blockOf('copy', 'copyURL') + MAIL);
  });
});

describe('a refused insertion changes nothing', () => {
  it('if the editor changes both styles', async () => {
    template = { kind: 'froala', text: MAIL, save: (text) => text.replaceAll('%', '&#37;') };
    const { outcome, record } = await insert();
    expect(outcome).toMatchObject({ status: 'refused', reason: 'read-back-differs' });
    expect(record).toBeUndefined();
    expect([template.text, link.text]).toEqual([MAIL, 'https://old.example']);
  });

  it('if the editor changes a block that replaces an earlier one', async () => {
    const before = `${blockOf('old')}${MAIL}${blockOf('older')}`;
    template = { kind: 'froala', text: before, save: (text) => text.replaceAll('{%', '{&#37;') };
    expect((await insert()).outcome).toMatchObject({ reason: 'read-back-differs' });
    expect(template.text).toBe(before);
  });

  it('if the link field does not keep the reference', async () => {
    link.save = (text) => text.replaceAll('{', '');
    const { outcome } = await insert();
    expect(outcome).toMatchObject({ status: 'refused', reason: 'read-back-differs' });
    expect([template.text, link.text]).toEqual([MAIL, 'https://old.example']);
  });

  it('if the page rewrites everything that is written, beyond recognition', async () => {
    template.rewrite = (text) => text.replaceAll(/[{}]/g, '');
    template.text = `${MAIL}{{UserAttribute['First Name']}}`;
    const { text } = template;
    expect((await insert()).outcome).toMatchObject({ reason: 'read-back-differs' });
    expect([template.text, link.text]).toEqual([text, 'https://old.example']);
  });

  it('if the editor changes the template beside the block', async () => {
    template.save = (text) =>
      text.includes('Passlink') ? text.replace('<p>', '<p class="a">') : text;
    expect((await insert()).outcome).toMatchObject({ reason: 'read-back-differs' });
    expect(template.text).toBe(MAIL);
  });

  it('if the link field goes away as soon as the block is written', async () => {
    const frame = [template, link];
    template.rewrite = (text) => {
      frame.length = 1;
      return text;
    };
    const { outcome, record } = await insert({ 0: frame });
    expect(outcome).toMatchObject({ status: 'refused', reason: 'unreachable' });
    expect(record).toBeUndefined();
    expect(template.text).toBe(MAIL);
  });

  it('if there is no template, or only a hidden one', async () => {
    template.visible = false;
    link.focused = false;
    expect((await insert()).outcome).toMatchObject({ status: 'refused', reason: 'no-template' });
    expect((await insert({})).outcome).toMatchObject({ reason: 'no-template' });
    expect([template.text, link.text]).toEqual([MAIL, 'https://old.example']);
  });

  it('if the editor is locked, and it says why', async () => {
    template.locked = 'code';
    expect((await insert()).outcome).toEqual({
      status: 'refused',
      reason: 'read-only',
      message: 'The editor shows its code. Leave the code first.',
    });
  });

  it('if the snippet cannot be built, and it throws the builder’s own error', async () => {
    const failing = insertSnippet({
      run: fakePage({ 0: [template, link] }),
      frames: [0],
      project: { url: URL, variable: 'longURL' },
      others: [],
      build: () => {
        throw new Error('Choose a field.');
      },
    });
    await expect(failing).rejects.toThrow('Choose a field.');
    expect(template.text).toBe(MAIL);
  });

  it('unless the editor does not give the template back, which it reports', async () => {
    let reads = 0;
    template.save = (text) => `${text}<!-- ${(reads += 1)} -->`;
    expect((await insert()).outcome).toMatchObject({ status: 'refused', reason: 'undone-failed' });
  });
});

describe('a page report', () => {
  it('lists the editor, its blocks and the link field, without the blocks’ secrets', async () => {
    template.text = blockOf('1') + blockOf('2', 'couponURL') + blockOf('3') + MAIL;
    expect(reportOn(await findTargets(fakePage({ 0: [template, link] }), [0]))).toEqual({
      status: 'template',
      editor: 'ace',
      label: 'Code editor',
      template: MAIL,
      blocks: ['longURL', 'couponURL', 'longURL'].map((variable) => ({
        variable,
        projectUrl: URL,
      })),
      linkField: true,
      single: false,
      caret: false,
    });
  });

  it('counts a textarea as a template only because of its words or its content', async () => {
    const message: FakeEditor = {
      kind: 'text-field',
      text: 'Hi',
      field: { ...SOURCE, label: 'Message', name: 'message' },
    };
    expect(reportOn(await findTargets(fakePage({ 0: [message] }), [0]))).toEqual({
      status: 'no-template',
    });
    const source: FakeEditor = { kind: 'text-field', text: MAIL, field: SOURCE };
    expect(reportOn(await findTargets(fakePage({ 0: [message, source] }), [0]))).toMatchObject({
      status: 'template',
      label: 'Text field',
      template: MAIL,
    });
  });
});
