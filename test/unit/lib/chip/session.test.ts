import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { Chip } from '@/lib/chip/chip';
import { createSession } from '@/lib/chip/session';
import type { ChipView } from '@/lib/chip/views';
import { pointingMemory } from '@/lib/editor/point/pointing-memory';
import { signOf } from '@/lib/editor/point/places';
import type { sendMessage } from '@/lib/messages';
import { pageKind } from '@/lib/moengage/page-kind';

const SPRING = { id: 'one', name: 'Spring card' };

let views: ChipView[];
let chip: Chip;
let answers: Record<string, unknown>;
let isAlive: boolean;
let copied: string[];

beforeEach(() => {
  document.body.innerHTML =
    '<label>Link URL <input name="link"></label><label>Title <input name="title"></label>' +
    '<label>Image URL <input name="image"></label><label>HTML <textarea name="html"></textarea></label>';
  // happy-dom lays nothing out; a visible field has a box.
  vi.spyOn(HTMLElement.prototype, 'getClientRects').mockReturnValue([
    { width: 200, height: 30 },
  ] as unknown as DOMRectList);
  views = [];
  isAlive = true;
  copied = [];
  chip = {
    show: (view) => void views.push(view),
    hide: () => void (views = []),
    get tone() {
      return views.at(-1)?.tone ?? null;
    },
    isHost: () => false,
  };
  answers = {
    chipState: { project: SPRING, hasOthers: true, isLocked: false },
    insertAtFocus: {
      status: 'inserted',
      block: 'inserted',
      reference: true,
      style: 'quoted',
      variable: 'longURL',
    },
    undoAtFocus: { status: 'undone' },
    snippetForClipboard: { block: '{# block #}', reference: '{{longURL}}' },
  };
});

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

const sent: { type: string; data: unknown }[] = [];

/** Puts the focus into a field and lets the session look at it. */
async function focus(name: string): Promise<ReturnType<typeof createSession>> {
  sent.length = 0;
  const send = async (type: string, data?: unknown) => {
    sent.push({ type, data });
    const answer = answers[type];
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const session = createSession({
    chip,
    send: send as typeof sendMessage,
    copy: async (text) => void copied.push(text),
    isAlive: () => isAlive,
  });
  document.querySelector<HTMLElement>(`[name=${name}]`)?.focus();
  session.begin();
  await settle();
  return session;
}

const settle = () => new Promise((resolve) => setTimeout(resolve));
const last = () => views.at(-1);

async function press(label: string): Promise<void> {
  const { actions = [], menu = [] } = last() ?? {};
  const choices = menu.flatMap((group) => group.actions);
  const action = [...actions, ...choices].find((each) => each.label === label);
  if (!action) throw new Error(`No “${label}” among what the chip offers.`);
  action.run();
  await settle();
}

/** Opens the menu, which is when the page's tabs are asked for, and takes what that offers. */
async function insertInAll(): Promise<void> {
  const group = await last()?.moreChoices?.();
  group?.actions[0]?.run();
  await settle();
}

describe('the chip', () => {
  it('offers one click for the chosen project, and mentions other projects behind an arrow', async () => {
    await focus('link');
    expect(last()).toMatchObject({
      tone: 'ready',
      actions: [{ label: 'Insert SmartPass link' }],
      menu: [
        { title: 'Spring card', actions: [{ label: 'Remove SmartPass link' }] },
        { title: 'Not this template or field?', actions: [{ label: 'Point at it' }] },
        {
          title: 'Insert for another project',
          note: expect.stringContaining('popup'),
          actions: [],
        },
      ],
    });
    await press('Insert SmartPass link');
    expect(sent).toContainEqual({ type: 'insertAtFocus', data: { id: 'one' } });
    // The insertion changed the problems of the template.
    expect(sent.at(-1)).toEqual({ type: 'templateFocused', data: undefined });
  });

  it('asks for the problems of the template whose field it belongs to', async () => {
    await focus('html');
    expect(sent).toContainEqual({ type: 'templateFocused', data: undefined });
  });

  it('inserts at the focus when the menu or the shortcut asks for it', async () => {
    const session = await focus('title');
    await session.insertHere('two');
    expect(sent[0]).toEqual({ type: 'insertAtFocus', data: { id: 'two' } });
    expect(last()?.message).toContain('Inserted and checked');
  });

  it('says in one line that Passlink is locked, and offers nothing that is impossible then', async () => {
    answers.chipState = { project: SPRING, hasOthers: true, isLocked: true };
    const session = await focus('link');
    expect(last()).toEqual({
      tone: 'ready',
      message: 'Passlink is locked. Open it from the toolbar to unlock.',
      actions: [],
    });
    // The author unlocks in the popup, and the focus returns into the field.
    answers.chipState = { project: SPRING, hasOthers: true, isLocked: false };
    chip.hide();
    session.begin();
    await settle();
    expect(last()?.actions.map(({ label }) => label)).toEqual(['Insert SmartPass link']);
  });

  it('mentions no other project if there is only one', async () => {
    answers.chipState = { project: SPRING, hasOthers: false, isLocked: false };
    await focus('link');
    expect(last()?.menu?.map(({ title }) => title)).toEqual([
      'Spring card',
      'Not this template or field?',
    ]);
  });

  it('removes the link again when asked, and says what is left to do', async () => {
    answers.removeAtFocus = { status: 'removed', restored: 0, emptied: 1 };
    await focus('link');
    await press('Remove SmartPass link');
    expect(sent).toContainEqual({ type: 'removeAtFocus', data: { id: 'one' } });
    expect(last()).toMatchObject({ tone: 'good', message: 'Removed. 1 link needs a new address' });
    await press('Undo');
    expect(sent).toContainEqual({ type: 'undoAtFocus', data: undefined });
  });

  it('offers badges in a field for a picture’s address, and names their project', async () => {
    answers.insertBadgeAtFocus = { status: 'inserted', wallet: 'apple', source: 'moengage' };
    await focus('image');
    await press('Insert Apple badge');
    const data = { id: 'one', wallet: 'apple' };
    expect(sent).toContainEqual({ type: 'insertBadgeAtFocus', data });
    expect(last()?.message).toContain('keep a PNG’s address in Options');
  });

  it('says what to do where there is no badge that its maker still uses', async () => {
    const message = 'Keep your own badge’s address in Options, then insert again.';
    answers.insertBadgeAtFocus = { status: 'refused', reason: 'no-badge', message };
    await focus('image');
    await press('Google Wallet');
    const data = { id: 'one', wallet: 'google' };
    expect(sent).toContainEqual({ type: 'insertBadgeAtFocus', data });
    expect(last()).toMatchObject({ tone: 'bad', message });
  });

  it('offers whole buttons in a template', async () => {
    answers.insertButtonAtFocus = answers.insertAtFocus;
    await focus('html');
    await press('Both, side by side');
    const data = { id: 'one', wallets: ['apple', 'google'] };
    expect(sent).toContainEqual({ type: 'insertButtonAtFocus', data });
    expect(last()?.message).toBe('Inserted and checked');
  });

  it('says what to use as the link, UTM parameters included', async () => {
    const link = '{{longURL}}&utm_source=a';
    answers.insertAtFocus = { ...(answers.insertAtFocus as object), reference: false, link };
    await focus('html');
    await press('Insert SmartPass link');
    expect(last()?.message).toContain(`Use ${link} as the link`);
  });

  it('copies the inline form if the field is a template of its own', async () => {
    answers.insertAtFocus = {
      status: 'refused',
      reason: 'too-long',
      message: 'The field takes 160 characters.',
      single: true,
    };
    await focus('link');
    await press('Insert SmartPass link');
    await press('Copy instead');
    const data = { id: 'one', style: 'inline' };
    expect(sent).toContainEqual({ type: 'snippetForClipboard', data });
    expect(copied).toEqual(['{{longURL}}']);
  });

  it('appears at a field that the author has pointed at before, and points anew from its menu', async () => {
    const title = document.querySelector<HTMLElement>('[name=title]')!;
    const sign = signOf({ element: title, kind: 'text-field' }, [])!;
    const page = pageKind(window.location.href);
    pointingMemory().known = [{ page, role: 'link', sign }];
    await focus('title');
    expect(last()).toMatchObject({ tone: 'ready', actions: [{ label: 'Insert SmartPass link' }] });
    await press('Point at it');
    expect(sent.at(-1)).toEqual({ type: 'pointAtFocus', data: undefined });
    pointingMemory().known = [{ page: 'another', role: 'link', sign }];
    await focus('title');
    expect(views).toEqual([]);
    pointingMemory().known = [];
  });

  it('shows what came of pointing, inserts there, and tells the background what it is instead', async () => {
    answers.correctAtFocus = { status: 'chosen', role: 'single' };
    const session = await focus('title');
    await session.showPicked({ status: 'chosen', role: 'link' });
    expect(last()?.message).toContain('a field for a link');
    await press('A text of its own');
    expect(sent).toContainEqual({ type: 'correctAtFocus', data: { role: 'single' } });
    expect(last()?.message).toContain('a text of its own');
    await press('Insert here');
    expect(sent).toContainEqual({ type: 'insertAtFocus', data: { id: 'one' } });
  });

  it('asks again with the author’s word where the editor would change their own code', async () => {
    const message = 'The editor drops “<o:p>”.';
    answers.insertAtFocus = { status: 'refused', reason: 'rewrites', message };
    await focus('link');
    await press('Insert SmartPass link');
    expect(last()).toMatchObject({ tone: 'bad', message });
    await press('Insert anyway');
    expect(sent).toContainEqual({ type: 'insertAtFocus', data: { id: 'one', way: 'rewrite' } });
  });

  it('does not appear at other fields, and asks the background nothing there', async () => {
    await focus('title');
    expect(views).toEqual([]);
    expect(sent).toEqual([]);
  });

  it('says how to begin if there is no project yet', async () => {
    answers.chipState = { project: null, hasOthers: false, isLocked: false };
    await focus('link');
    await press('Set up Passlink');
    expect(last()?.message).toContain('toolbar');
  });

  it('does not appear if the background does not answer', async () => {
    answers.chipState = new Error('The message port closed.');
    await focus('link');
    expect(views).toEqual([]);
  });
});

describe('a click on the chip', () => {
  it('ends in a note with Undo, which disappears by itself', async () => {
    await focus('link');
    await press('Insert SmartPass link');
    expect(last()).toMatchObject({ tone: 'good', message: 'Inserted and checked' });
    expect(last()?.lifetime).toBeGreaterThan(0);
    await press('Undo');
    expect(sent.map(({ type }) => type)).toContain('undoAtFocus');
    expect(last()).toMatchObject({ tone: 'good', message: 'Taken out again' });
  });

  describe('whose page is looked at again', () => {
    const PUT_BACK = {
      stage: 'put-back',
      byPage: true,
      template: 'before',
      field: 'before',
      uses: 0,
      variable: 'longURL',
      otherWay: 'clipboard',
    };

    beforeEach(() => {
      answers.insertAtFocus = { ...(answers.insertAtFocus as object), stage: 'checking' };
    });

    it('says that it is checking, and that it is checked once the change has held', async () => {
      answers.settledAtFocus = { stage: 'held' };
      await focus('link');
      await press('Insert SmartPass link');
      expect(views.slice(-2).map(({ message }) => message)).toEqual([
        'Inserted, checking…',
        'Inserted and checked',
      ]);
    });

    it('says that the page put its earlier version back, and offers the clipboard', async () => {
      answers.settledAtFocus = PUT_BACK;
      await focus('link');
      await press('Insert SmartPass link');
      expect(last()?.message).toBe(
        'MoEngage put the earlier version back. Template and link field are as they were before',
      );
      await press('Copy instead');
      expect(copied).toEqual(['{# block #}']);
    });

    it('offers the visual mode where the code view was open', async () => {
      answers.settledAtFocus = { ...PUT_BACK, otherWay: 'visual' };
      await focus('link');
      await press('Insert SmartPass link');
      await press('Insert in visual mode');
      const data = { id: 'one', way: 'visual' };
      expect(sent).toContainEqual({ type: 'insertAtFocus', data });
    });

    it('does not blame the page for what the author may have done', async () => {
      answers.settledAtFocus = { ...PUT_BACK, byPage: false };
      await focus('link');
      await press('Insert SmartPass link');
      expect(last()?.message).toMatch(/^The earlier version is back/);
    });

    it('says that the reference stays in the link field, where nothing sets it', async () => {
      answers.settledAtFocus = { ...PUT_BACK, field: 'reference' };
      await focus('link');
      await press('Insert SmartPass link');
      expect(last()?.message).toContain('The link field still has {{longURL}}');
    });

    it('never says checked where the background does not answer any more', async () => {
      answers.settledAtFocus = new Error('The message port closed.');
      await focus('link');
      await press('Insert SmartPass link');
      expect(last()).toMatchObject({ tone: 'bad', message: expect.stringContaining('not known') });
    });

    it('leaves the note to what the author did since', async () => {
      answers.settledAtFocus = { stage: 'unknown', why: 'newer' };
      await focus('link');
      await press('Insert SmartPass link');
      expect(views).toEqual([]);
    });
  });

  describe('in all versions of the message', () => {
    const names = ['Default', 'en_US'];
    const walked = {
      task: 'insert',
      names,
      results: names.map((name) => ({ name, status: 'done' })),
      stage: 'finished',
    };

    it('asks for the page’s tabs when the menu opens, and not with each field', async () => {
      answers.versionsAtFocus = { names, active: 'Default', unknown: [] };
      await focus('link');
      expect(sent.map(({ type }) => type)).not.toContain('versionsAtFocus');
      expect(await last()?.moreChoices?.()).toMatchObject({
        note: 'Default only, 1 more',
        actions: [{ label: 'Insert in all 2' }],
      });
      answers.versionsAtFocus = null;
      expect(await last()?.moreChoices?.()).toBeNull();
    });

    it('says what came of it where the chip was, whatever got the focus on the way', async () => {
      const fields: HTMLElement[] = [];
      const { show } = chip;
      chip.show = (view, field, whenRead) => {
        fields.push(field);
        show(view, field, whenRead);
      };
      const walking: { finish?: (walk: unknown) => void } = {};
      answers.versionsAtFocus = { names, active: 'Default', unknown: [] };
      answers.walkAtFocus = new Promise((resolve) => (walking.finish = resolve));
      const session = await focus('link');
      const link = document.querySelector<HTMLElement>('[name=link]');
      await insertInAll();
      expect(last()).toMatchObject({ tone: 'busy', message: 'Inserting in Default, 1 of 2' });
      link?.remove();
      document.querySelector<HTMLElement>('[name=html]')?.focus();
      session.begin();
      await settle();
      expect(last()?.message).toBe('Inserting in Default, 1 of 2');
      walking.finish?.(walked);
      await settle();
      expect(last()).toMatchObject({
        tone: 'good',
        message: 'Inserted in all 2. Links stay as they were',
      });
      expect(new Set(fields)).toEqual(new Set([link]));
    });

    it('shows why it was refused', async () => {
      answers.versionsAtFocus = { names, active: 'Default', unknown: [] };
      answers.walkAtFocus = new Error('Another project is chosen in Passlink by now.');
      await focus('link');
      await insertInAll();
      expect(last()).toMatchObject({ tone: 'bad', message: expect.stringContaining('Another') });
    });
  });

  it('says why an insertion was refused, stays, and offers the clipboard', async () => {
    answers.insertAtFocus = {
      status: 'refused',
      reason: 'no-template',
      message: 'No template found on this page.',
    };
    await focus('link');
    await press('Insert SmartPass link');
    expect(last()).toMatchObject({ tone: 'bad', message: 'No template found on this page.' });
    expect(last()).not.toHaveProperty('lifetime');
    await press('Copy instead');
    expect(copied).toEqual(['{# block #}']);
    expect(last()?.message).toContain('{{longURL}}');
  });

  it.each(['locked', 'shared-id'] as const)(
    'offers no clipboard where there is nothing to copy: %s',
    async (reason) => {
      const message = 'Nothing can be inserted.';
      answers.insertAtFocus = { status: 'refused', reason, message };
      await focus('link');
      await press('Insert SmartPass link');
      expect(last()).toMatchObject({ tone: 'bad', message, actions: [] });
    },
  );

  it('shows the background’s message when it fails', async () => {
    answers.insertAtFocus = new Error('Map at least one field.');
    await focus('link');
    await press('Insert SmartPass link');
    expect(last()).toMatchObject({ tone: 'bad', message: 'Map at least one field.' });
  });

  it('asks for a reload when the extension was replaced under the page', async () => {
    await focus('link');
    isAlive = false;
    await press('Insert SmartPass link');
    expect(sent.at(-1)?.type).toBe('chipState');
    expect(last()?.message).toContain('Reload this page');
  });

  it('does not insert twice if it is doubled', async () => {
    await focus('link');
    const [insert] = last()?.actions ?? [];
    insert?.run();
    insert?.run();
    await settle();
    expect(sent.filter(({ type }) => type === 'insertAtFocus')).toHaveLength(1);
  });
});

it('ignores focus events that a script of the page made up', async () => {
  const session = await focus('title');
  document.querySelector<HTMLElement>('[name=link]')?.focus();
  session.onFocusIn(new FocusEvent('focusin'));
  await settle();
  expect(views).toEqual([]);
});
