import { textFieldPage } from '@/lib/editor/adapters/text-field/page';
import { classifyField } from '@/lib/editor/classify-field';
import type { sendMessage } from '@/lib/messages';

import type { Chip } from './chip';
import {
  type ChipView,
  copiedView,
  failedView,
  howToSetUp,
  outcomeView,
  readyView,
  reloadView,
  setupView,
  undoView,
  workingView,
} from './views';

interface SessionTools {
  chip: Chip;
  send: typeof sendMessage;
  copy: (text: string) => Promise<void>;
  /** False once the extension was reloaded under the page. */
  isAlive: () => boolean;
}

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Milliseconds of work that nobody waits for: saying so would only flicker. */
const UNNOTICED = 300;

/** Follows the focus through one frame: which field the chip stands at, and what it shows. */
export function createSession({ chip, send, copy, isAlive }: SessionTools) {
  let field: Field | null = null;
  let isBusy = false;

  const show = (view: ChipView) => {
    if (field) chip.show(view, field, lookAtFocus);
  };

  /** Runs what a button stands for, once at a time; whatever goes wrong is said at the field. */
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

  const insert = (id: string) =>
    attempt(async () => {
      const outcome = await send('insertAtFocus', { id });
      return outcomeView(outcome, {
        undo: () => void attempt(async () => undoView(await send('undoAtFocus'))),
        copy: () => void attempt(() => copySnippet(id)),
      });
    });

  const copySnippet = async (id: string) => {
    const { block, reference } = await send('snippetForClipboard', { id });
    await copy(block);
    return copiedView(reference);
  };

  const offer = async (focused: Field) => {
    field = focused;
    const { projects, currentId } = await send('chipState');
    if (field !== focused || deepActiveElement() !== focused) return;
    show(
      currentId === null
        ? setupView(() => show(howToSetUp()))
        : readyView({ projects, currentId, insert: (id) => void insert(id) }),
    );
  };

  const lookAtFocus = () => {
    const [found] = foundAtFocus();
    const focused = found?.focused ? deepActiveElement() : null;
    const isLink =
      found?.field && found.visible && !found.locked && classifyField(found.field) === 'link';
    if (isLink && isField(focused)) {
      // A note at this very field is still being read.
      if (field === focused && chip.tone !== null) return;
      // Without an answer there is no chip: the background is being replaced.
      offer(focused).catch(() => chip.hide());
    } else if (chip.tone === 'ready' && !isBusy) {
      field = null;
      chip.hide();
    }
  };

  return {
    /** Shows the chip if the focus is in a link field, and remembers the field for the background. */
    lookAtFocus,
    onFocusIn(event: FocusEvent): void {
      if (!event.isTrusted || chip.isHost(event.target)) return;
      if (isAlive()) lookAtFocus();
      else chip.hide();
    },
    /** Notes stay when the field loses the focus, the chip itself goes. */
    onFocusOut(event: FocusEvent): void {
      if (!event.isTrusted || chip.isHost(event.target) || chip.isHost(event.relatedTarget)) return;
      if (isBusy || (chip.tone !== 'ready' && chip.tone !== null)) return;
      field = null;
      chip.hide();
    },
  };
}

function foundAtFocus() {
  const answer = textFieldPage({ op: 'focused' });
  return answer.op === 'found' ? answer.templates : [];
}

function deepActiveElement(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

function isField(element: Element | null): element is Field {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}

function wordsOf(error: unknown): string {
  return error instanceof Error && error.message !== ''
    ? error.message
    : 'Passlink could not do this. Try again; if that fails too, save your work and reload the page.';
}
