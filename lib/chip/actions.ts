import type { HoldReport, InsertOutcome, LastHold } from '@/lib/editor/types';
import type { Answer, PickedAnswer, sendMessage } from '@/lib/messages';

import type { BesideField } from './beside-field';
import type { Chip } from './chip';
import {
  badgeOutcomeView,
  copiedView,
  failedView,
  notHeldView,
  outcomeView,
  removedView,
  undoView,
  type WaysToTry,
} from './notes';
import { pickedView } from './picked-note';
import { type ChipRole, type ChipView, readyView } from './views';
import { createWalkAll } from './walk-all';
import { watchLeaving } from './watch-leaving';

/** A background that is asked while it stops does not answer; the next one does. */
const MOST_QUESTIONS = 3;

const TIDIED = 'This page changed the link as you left it. Look at it before you save.';

type ProjectHere = NonNullable<Answer<'chipState'>['project']>;

interface ActionTools {
  beside: BesideField;
  chip: Chip;
  send: typeof sendMessage;
  copy: (text: string) => Promise<void>;
  /** False once the extension was reloaded under the page. */
  isAlive: () => boolean;
  /** Has the problems of the template counted again. */
  recheck: () => void;
}

/** What the buttons of the chip do, each with what is shown of it. */
export function createActions({ beside, chip, send, copy, isAlive, recheck }: ActionTools) {
  const { show, attempt } = beside;

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
    const told = beside.current;
    const place = beside.field;
    if (!told?.whenHeld) return;
    const report = await settled();
    const isShown = beside.current === told && chip.tone === told.tone;
    if (report.stage === 'held') {
      if (isShown) show(told.whenHeld);
      return;
    }
    // What has taken the change's place speaks for itself.
    if (report.stage === 'checking' || (report.stage === 'unknown' && report.why === 'newer')) {
      if (isShown) chip.hide();
      return;
    }
    beside.field = place;
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
      if (outcome.status === 'inserted' && outcome.reference && beside.field) {
        const filled = beside.field;
        watchLeaving(filled, () => {
          beside.field = filled;
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

  /** Inserts the project's link where the author is. */
  const insert = (id: string, way?: 'visual' | 'rewrite'): Promise<void> =>
    inserting(
      id,
      () => send('insertAtFocus', { id, ...(way && { way }) }),
      way === 'visual' ? undefined : () => void insert(id, 'visual'),
    );

  const inAll = createWalkAll(send, async (work) => {
    if (await beside.attemptInAll(work)) recheck();
  });

  /** Brings the pointer; the chip makes way for it. */
  const point = async () => {
    chip.hide();
    try {
      await send('pointAtFocus');
    } catch (error) {
      beside.showFailure(error);
    }
  };

  const copySnippet = async (id: string, isSingle: boolean) => {
    const style = isSingle ? 'inline' : 'quoted';
    const { block, reference } = await send('snippetForClipboard', { id, style });
    const code = isSingle ? reference : block;
    await copy(code);
    return copiedView(code, isSingle ? undefined : reference);
  };

  /** The chip as it is offered at a field, with all that it can do there. */
  const ready = (role: ChipRole, project: ProjectHere, hasOthers: boolean): ChipView =>
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
    });

  /** What came of pointing at a place, with what can be done there. */
  const picked = async (answer: PickedAnswer): Promise<ChipView> => {
    const { project, isLocked } = await send('chipState');
    const id = isLocked ? undefined : project?.id;
    return pickedView(answer, {
      insert: id === undefined ? undefined : () => void insert(id),
      copy: id === undefined ? undefined : () => void attempt(() => copySnippet(id, false)),
      correct: (role) => void attempt(async () => picked(await send('correctAtFocus', { role }))),
    });
  };

  return { insert, ready, picked };
}
