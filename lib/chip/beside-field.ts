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

type Writable<T> = { -readonly [Name in keyof T]: T[Name] };

/** @param whenRead called when the author dismisses a note or its time is up. */
export function createBesideField(
  chip: Chip,
  isAlive: () => boolean,
  whenRead: () => void,
): BesideField {
  const failure = (error: unknown) => (isAlive() ? failedView(wordsOf(error)) : reloadView());

  /** What came of work, or why it failed. */
  const outcomeOf = async (work: () => Promise<ChipView>): Promise<ChipView> => {
    try {
      return isAlive() ? await work() : reloadView();
    } catch (error) {
      return failure(error);
    }
  };

  const beside: Writable<BesideField> = {
    field: null,
    current: undefined,
    isBusy: false,
    isWalking: false,
    show(view) {
      beside.current = view;
      if (beside.field) chip.show(view, beside.field, whenRead);
    },
    showFailure: (error) => beside.show(failure(error)),
    async attempt(work) {
      if (beside.isBusy) return;
      beside.isBusy = true;
      const wait = setTimeout(() => beside.show(workingView()), UNNOTICED);
      try {
        const view = await outcomeOf(work);
        clearTimeout(wait);
        beside.show(view);
      } finally {
        beside.isBusy = false;
      }
    },
    async attemptInAll(work) {
      if (beside.isBusy) return false;
      beside.isBusy = beside.isWalking = true;
      const { field } = beside;
      const tell = (view: ChipView) => {
        beside.field = field;
        beside.show(view);
      };
      const tellProgress = (view: ChipView) => {
        if (chip.tone !== null && view.message !== beside.current?.message) tell(view);
      };
      try {
        tell(await outcomeOf(() => work(tellProgress)));
      } finally {
        beside.isBusy = beside.isWalking = false;
      }
      return true;
    },
  };
  return beside;
}

function wordsOf(error: unknown): string {
  return error instanceof Error && error.message !== ''
    ? error.message
    : 'Passlink could not do this. Try again; if that fails too, save your work and reload the page.';
}
