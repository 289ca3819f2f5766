import type { Chip } from './chip';
import { failedView, reloadView, workingView } from './notes';
import type { ChipView } from './views';

/** Milliseconds of work before the chip shows a note: for shorter work, it would only flicker. */
const UNNOTICED = 300;

/** What the chip shows beside one field, and whether a button of it is at work. */
export interface BesideField {
  /** The field that the chip and its notes are beside. */
  field: HTMLElement | null;
  /** What the chip was last told to show. */
  readonly current: ChipView | undefined;
  /** A button's action is running. */
  readonly isBusy: boolean;
  /** All versions of the message are at work; the note stays, whatever gets the focus on the way. */
  readonly isWalking: boolean;
  show(view: ChipView): void;
  showFailure(error: unknown): void;
  /** Runs a button's action, one at a time, and shows what came of it beside the field. */
  attempt(work: () => Promise<ChipView>): Promise<void>;
  /**
   * Runs work in all versions. What it tells is shown where the chip was, also once its field is
   * gone: each version has an editor of its own. A dismissed note comes back with the result.
   * @returns false if another action was running.
   */
  attemptInAll(work: (tell: (view: ChipView) => void) => Promise<ChipView>): Promise<boolean>;
}

/** @param whenRead called when the author dismisses a note or its time is up. */
export function createBesideField(
  chip: Chip,
  isAlive: () => boolean,
  whenRead: () => void,
): BesideField {
  let field: HTMLElement | null = null;
  let current: ChipView | undefined;
  let isBusy = false;
  let isWalking = false;

  const show = (view: ChipView) => {
    current = view;
    if (field) chip.show(view, field, whenRead);
  };
  const failure = (error: unknown) => (isAlive() ? failedView(wordsOf(error)) : reloadView());

  return {
    get field() {
      return field;
    },
    set field(next) {
      field = next;
    },
    get current() {
      return current;
    },
    get isBusy() {
      return isBusy;
    },
    get isWalking() {
      return isWalking;
    },
    show,
    showFailure: (error) => show(failure(error)),
    async attempt(work) {
      if (isBusy) return;
      isBusy = true;
      const wait = setTimeout(() => show(workingView()), UNNOTICED);
      try {
        const view = isAlive() ? await work() : reloadView();
        clearTimeout(wait);
        show(view);
      } catch (error) {
        clearTimeout(wait);
        show(failure(error));
      } finally {
        isBusy = false;
      }
    },
    async attemptInAll(work) {
      if (isBusy) return false;
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
        tell(failure(error));
      } finally {
        isBusy = isWalking = false;
      }
      return true;
    },
  };
}

function wordsOf(error: unknown): string {
  return error instanceof Error && error.message !== ''
    ? error.message
    : 'Passlink could not do this. Try again; if that fails too, save your work and reload the page.';
}
