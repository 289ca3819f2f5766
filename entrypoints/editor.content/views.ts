import type { InsertOutcome, UndoOutcome } from '@/lib/editor/types';

/** Something the chip offers to do. */
export interface ChipAction {
  label: string;
  /** What a screen reader says, where the label is short. */
  description?: string;
  run: () => void;
}

/** What the chip shows. `ready` is the chip itself; the others are notes in its place. */
export interface ChipView {
  tone: 'ready' | 'busy' | 'good' | 'bad';
  /** Read out to screen readers; not shown in `ready`, where the button says it all. */
  message: string;
  actions: ChipAction[];
  /** Opens under an arrow. */
  menu?: ChipAction[];
  /** How long it stays, in milliseconds; without it, until it is dismissed. */
  lifetime?: number;
}

/** Long enough to read a line and reach Undo; the pointer or the focus on it stops the clock. */
const NOTE_LIFETIME = 8000;

interface ReadyActions {
  projects: readonly { id: string; name: string }[];
  currentId: string;
  insert: (id: string) => void;
}

/** The chip as it first appears: one click inserts with the current project. */
export function readyView({ projects, currentId, insert }: ReadyActions): ChipView {
  const current = projects.find(({ id }) => id === currentId);
  const action: ChipAction = {
    label: 'Insert SmartPass link',
    description: `Insert SmartPass link for ${current?.name ?? 'this project'} (Alt+Shift+P)`,
    run: () => insert(currentId),
  };
  const menu = projects.map(({ id, name }) => ({ label: name, run: () => insert(id) }));
  return {
    tone: 'ready',
    message: '',
    actions: [action],
    ...(projects.length > 1 && { menu }),
  };
}

/** The chip before there is a project to insert for. */
export function setupView(explain: () => void): ChipView {
  return {
    tone: 'ready',
    message: '',
    actions: [{ label: 'Set up Passlink', run: explain }],
  };
}

export function howToSetUp(): ChipView {
  return note('good', 'Click the Passlink icon in the browser’s toolbar and add your project.');
}

export function workingView(): ChipView {
  return { tone: 'busy', message: 'Inserting and checking…', actions: [] };
}

/** What came of a click: done, with Undo; or why not, with the clipboard as the way out. */
export function outcomeView(
  outcome: InsertOutcome,
  { undo, copy }: { undo: () => void; copy: () => void },
): ChipView {
  if (outcome.status === 'refused') {
    return {
      tone: 'bad',
      message: outcome.message,
      actions: [{ label: 'Copy instead', run: copy }],
    };
  }
  const did = outcome.block === 'updated' ? 'Updated' : 'Inserted';
  return note('good', `${did} and checked`, [
    { label: 'Undo', description: 'Undo the insertion', run: undo },
  ]);
}

export function undoView(outcome: UndoOutcome): ChipView {
  return outcome.status === 'undone'
    ? note('good', 'Taken out again')
    : { tone: 'bad', message: outcome.message, actions: [] };
}

/** Where the text has to go; with two things to paste, the second is said in words. */
export function copiedView(reference: string): ChipView {
  return {
    tone: 'good',
    message: `Copied. Paste it at the very top of the template’s code, then use ${reference} as the link.`,
    actions: [],
  };
}

export function failedView(message: string): ChipView {
  return { tone: 'bad', message, actions: [] };
}

/** The extension was updated or reloaded under the open page. */
export function reloadView(): ChipView {
  return note('bad', 'Passlink was updated. Reload this page once your work is saved.');
}

function note(tone: ChipView['tone'], message: string, actions: ChipAction[] = []): ChipView {
  return { tone, message, actions, lifetime: NOTE_LIFETIME };
}
