import { deepActive } from '@/lib/page/dom/tree';
import { noteLeaving } from '@/lib/editor/adapters/text-field/register';
import { classifyField, type FieldRole } from '@/lib/editor/adapters/text-field/classify-field';
import type { Lock } from '@/lib/editor/adapters/locks';
import type { HoldReport, InsertOutcome, LastHold } from '@/lib/editor/types';
import type { FoundTemplate } from '@/lib/editor/adapters/types';
import { pointingMemory } from '@/lib/editor/point/pointing-memory';
import type { PickedAnswer, sendMessage } from '@/lib/messages';

import type { Chip } from './chip';
import { pickedView } from './picked-note';
import { chosenRole } from './point/chosen-role';
import { foundAtFocus, mayHoldTemplate } from './focused-field';
import { createBadgeRecheck } from './recheck-badge';
import {
  badgeOutcomeView,
  copiedView,
  failedView,
  howToSetUp,
  notHeldView,
  outcomeView,
  reloadView,
  removedView,
  undoView,
  type WaysToTry,
  workingView,
} from './notes';
import { type ChipRole, type ChipView, lockedView, readyView, setupView } from './views';
import { createWalkAll } from './walk-all';
import { watchLeaving } from './watch-leaving';

interface SessionTools {
  chip: Chip;
  send: typeof sendMessage;
  copy: (text: string) => Promise<void>;
  /** False once the extension was reloaded under the page. */
  isAlive: () => boolean;
}

/** Milliseconds of work before the chip shows a note: for shorter work, it would only flicker. */
const UNNOTICED = 300;

/** A background that is asked while it stops does not answer; the next one does. */
const MOST_QUESTIONS = 3;

const TIDIED = 'This page changed the link as you left it. Look at it before you save.';

/** Follows the focus through one frame, and decides which field gets the chip and what it shows. */
export function createSession({ chip, send, copy, isAlive }: SessionTools) {
  /** The field that the chip and its notes are beside. */
  let field: HTMLElement | null = null;
  let isBusy = false;
  /** All versions of the message are at work; the note stays, whatever gets the focus on the way. */
  let isWalking = false;
  const { recheck, recheckSoon } = createBadgeRecheck(send, isAlive);

  /** What the chip was last told to show. */
  let current: ChipView | undefined;

  const show = (view: ChipView) => {
    current = view;
    if (field) chip.show(view, field, lookAtFocus);
  };

  /** Runs a button's action, one at a time. A failure is shown beside the field. */
  const attempt = async (work: () => Promise<ChipView>) => {
    if (isBusy) return;
    isBusy = true;
    const wait = setTimeout(() => show(workingView()), UNNOTICED);
    try {
      const view = isAlive() ? await work() : reloadView();
      clearTimeout(wait);
      show(view);
    } catch (error) {
      clearTimeout(wait);
      show(isAlive() ? failedView(wordsOf(error)) : reloadView());
    } finally {
      isBusy = false;
    }
  };

  /** Changes the page, then has its problems counted again. */
  const change = (work: () => Promise<ChipView>) =>
    attempt(async () => {
      const view = await work();
      recheck();
      return view;
    });

  /**
   * Waits until a change has held that was told of beside the present field. Good news takes the
   * note's place; bad news is told even if the author has dismissed it.
   */
  const follow = async (did: LastHold['did'], ways: WaysToTry = {}) => {
    const told = current;
    const place = field;
    if (!told?.whenHeld) return;
    const report = await settled();
    const isShown = current === told && chip.tone === told.tone;
    if (report.stage === 'held') {
      if (isShown) show(told.whenHeld);
      return;
    }
    // What has taken the change's place speaks for itself.
    if (report.stage === 'checking' || (report.stage === 'unknown' && report.why === 'newer')) {
      if (isShown) chip.hide();
      return;
    }
    field = place;
    show(notHeldView(report, did, ways));
    recheck();
  };

  /** How the last change has fared. A background that is put to sleep meanwhile is asked again. */
  const settled = async (): Promise<HoldReport> => {
    for (let times = 0; times < MOST_QUESTIONS && isAlive(); times += 1) {
      const report = await send('settledAtFocus').catch(() => undefined);
      if (report) return report;
    }
    return { stage: 'unknown', why: 'silent' };
  };

  const undo = () => void change(async () => undoView(await send('undoAtFocus')));

  const inserting = async (id: string, ask: () => Promise<InsertOutcome>, visual?: () => void) => {
    let isSingle = false;
    const copy = () => void attempt(() => copySnippet(id, isSingle));
    await change(async () => {
      const outcome = await ask();
      if (outcome.status === 'inserted' && outcome.reference && field) {
        const filled = field;
        watchLeaving(filled, () => {
          field = filled;
          show(failedView(TIDIED));
        });
      }
      isSingle =
        outcome.status === 'refused' ? outcome.single === true : outcome.style === 'inline';
      return outcomeView(outcome, {
        undo,
        copy,
        point: () => void point(),
        insertAnyway: () => void insert(id, 'rewrite'),
      });
    });
    void follow('insert', { copy, ...(visual && { visual }) });
  };

  const insert = (id: string, way?: 'visual' | 'rewrite'): Promise<void> =>
    inserting(
      id,
      () => send('insertAtFocus', { id, ...(way && { way }) }),
      way === 'visual' ? undefined : () => void insert(id, 'visual'),
    );

  /**
   * Tells of work in all versions where the chip was, also once its field is gone: each version has
   * an editor of its own. What is dismissed comes back with the result.
   */
  const inAll = createWalkAll(send, async (work) => {
    if (isBusy) return;
    isBusy = isWalking = true;
    const place = field;
    const tell = (view: ChipView) => {
      field = place;
      show(view);
    };
    const tellProgress = (view: ChipView) => {
      if (chip.tone !== null && view.message !== current?.message) tell(view);
    };
    try {
      tell(isAlive() ? await work(tellProgress) : reloadView());
    } catch (error) {
      tell(isAlive() ? failedView(wordsOf(error)) : reloadView());
    } finally {
      isBusy = isWalking = false;
    }
    recheck();
  });

  /** Brings the pointer; the chip makes way for it. */
  const point = async () => {
    chip.hide();
    try {
      await send('pointAtFocus');
    } catch (error) {
      show(isAlive() ? failedView(wordsOf(error)) : reloadView());
    }
  };

  const copySnippet = async (id: string, isSingle: boolean) => {
    const style = isSingle ? 'inline' : 'quoted';
    const { block, reference } = await send('snippetForClipboard', { id, style });
    const code = isSingle ? reference : block;
    await copy(code);
    return copiedView(code, isSingle ? undefined : reference);
  };

  const offer = async (focused: HTMLElement, role: ChipRole) => {
    field = focused;
    const { project, hasOthers, isLocked } = await send('chipState');
    if (field !== focused || deepActive() !== focused) return;
    if (!project) {
      show(setupView(() => show(howToSetUp())));
      return;
    }
    if (isLocked) {
      // After it was dismissed, it comes back with the next field, not at once.
      chip.show(lockedView(), focused, () => {});
      return;
    }
    show(
      readyView({
        role,
        project,
        hasOthers,
        insert: (id) => void insert(id),
        insertButton: (id, wallets) =>
          void inserting(id, () => send('insertButtonAtFocus', { id, wallets })),
        insertBadge: (id, wallet) =>
          void change(async () =>
            badgeOutcomeView(await send('insertBadgeAtFocus', { id, wallet }), undo),
          ).then(() => follow('insert')),
        point: () => void point(),
        inAll,
        remove: (id) =>
          void change(async () => removedView(await send('removeAtFocus', { id }), undo)).then(() =>
            follow('remove'),
          ),
      }),
    );
  };

  const lookAtFocus = () => {
    if (isWalking) return;
    const [found] = foundAtFocus();
    const focused = found?.focused ? deepActive() : null;
    const role =
      focused && found?.visible && isOffered(found.locked) ? roleOf(found, focused) : 'other';
    if (role !== 'other' && focused instanceof HTMLElement) {
      // The author still reads a note at this field.
      if (field === focused && chip.tone !== null) return;
      // Without an answer there is no chip: the background is being replaced.
      offer(focused, role).catch(() => chip.hide());
    } else if (chip.tone === 'ready' && !isBusy) {
      field = null;
      chip.hide();
    }
  };

  const viewOfPicked = async (answer: PickedAnswer): Promise<ChipView> => {
    const { project, isLocked } = await send('chipState');
    const id = isLocked ? undefined : project?.id;
    return pickedView(answer, {
      insert: id === undefined ? undefined : () => void insert(id),
      copy: id === undefined ? undefined : () => void attempt(() => copySnippet(id, false)),
      correct: (role) =>
        void attempt(async () => viewOfPicked(await send('correctAtFocus', { role }))),
    });
  };

  return {
    /** Shows what came of pointing at a place, beside it. */
    async showPicked(answer: PickedAnswer): Promise<void> {
      field = pointingMemory().picked?.deref() ?? document.documentElement;
      show(await viewOfPicked(answer));
    },
    /** Answers the menu and the shortcut, as if the author had clicked the chip at the focus. */
    async insertHere(id: string): Promise<void> {
      const focused = deepActive();
      field = focused instanceof HTMLElement ? focused : document.documentElement;
      await insert(id);
    },
    /** Starts at the field that the author is already in, because that field brought the chip. */
    begin(): void {
      lookAtFocus();
      if (mayHoldTemplate(deepActive())) recheckSoon();
    },
    onFocusIn(event: FocusEvent): void {
      if (!event.isTrusted || chip.isHost(event.target)) return;
      if (!isAlive()) {
        chip.hide();
        return;
      }
      lookAtFocus();
      if (mayHoldTemplate(event.composedPath()[0] ?? null)) recheckSoon();
    },
    /** When the field loses the focus, the chip disappears and notes stay. */
    onFocusOut(event: FocusEvent): void {
      if (!event.isTrusted || chip.isHost(event.target) || chip.isHost(event.relatedTarget)) return;
      noteLeaving(event.composedPath()[0] ?? null);
      // The author may have written something since the last check.
      if (isAlive() && mayHoldTemplate(event.composedPath()[0] ?? null)) recheckSoon();
      if (isBusy || (chip.tone !== 'ready' && chip.tone !== null)) return;
      field = null;
      chip.hide();
    },
  };
}

/** A locked field is left alone, unless an author could not guess that it cannot be written to. */
function isOffered(lock: Lock | null): boolean {
  return lock === null || lock === 'field-parts';
}

/** What a field is by its words, or else by what the author has said before. */
function roleOf(found: FoundTemplate, focused: Element): FieldRole {
  const role = found.field ? classifyField(found.field) : 'other';
  return role === 'other' ? (chosenRole(focused) ?? role) : role;
}

function wordsOf(error: unknown): string {
  return error instanceof Error && error.message !== ''
    ? error.message
    : 'Passlink could not do this. Try again; if that fails too, save your work and reload the page.';
}
