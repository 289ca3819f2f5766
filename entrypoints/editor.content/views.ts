import type { FieldRole } from '@/lib/editor/classify-field';
import { removedWords } from '@/lib/editor/removed-words';
import type { BadgeOutcome, InsertOutcome, RemoveOutcome, UndoOutcome } from '@/lib/editor/types';
import type { Wallet } from '@/lib/snippet/wallets';

/** Something the chip offers to do. */
export interface ChipAction {
  label: string;
  /** What a screen reader says, where the label is short. */
  description?: string;
  run: () => void;
}

/** Choices that belong together. */
export interface ChipGroup {
  title: string;
  /** What to do, where it cannot be done here. */
  note?: string;
  actions: ChipAction[];
}

/** What the chip shows. `ready` is the chip itself; the others are notes in its place. */
export interface ChipView {
  tone: 'ready' | 'busy' | 'good' | 'bad';
  /** Shown and read out; empty in `ready` where the button says it all. */
  message: string;
  actions: ChipAction[];
  /** Opens under an arrow. */
  menu?: ChipGroup[];
  /** How long it stays, in milliseconds; without it, until it is dismissed. */
  lifetime?: number;
}

/** Long enough to read a line and reach Undo; the pointer or the focus on it stops the clock. */
const NOTE_LIFETIME = 8000;

/** The fields that a chip stands at. */
export type ChipRole = Exclude<FieldRole, 'other'>;

interface ReadyActions {
  role: ChipRole;
  /** The one that the author has chosen. */
  project: { id: string; name: string };
  hasOthers: boolean;
  insert: (id: string) => void;
  insertButton: (id: string, wallets: Wallet[]) => void;
  insertBadge: (id: string, wallet: Wallet) => void;
  remove: (id: string) => void;
}

/** A page is told of no project but the chosen one, so others are chosen where it cannot look. */
const ELSEWHERE =
  'Right-click the field and choose it there, or choose it in Passlink’s popup first.';

/** The chip as it first appears: one click does what the field is for, with the current project. */
export function readyView(ready: ReadyActions): ChipView {
  const { role, project, hasOthers, insert } = ready;
  const { id, name } = project;
  if (role === 'image') return badgeView(ready);
  const main: ChipAction = {
    label: 'Insert SmartPass link',
    description: `Insert SmartPass link for ${name} (Alt+Shift+P)`,
    run: () => insert(id),
  };
  const menu: ChipGroup[] = [
    { title: 'Insert a button at the cursor', actions: role === 'template' ? buttons(ready) : [] },
    {
      title: name,
      actions: [{ label: 'Remove SmartPass link', run: () => ready.remove(id) }],
    },
    ...(hasOthers ? [{ title: 'Insert for another project', note: ELSEWHERE, actions: [] }] : []),
  ];
  const filled = menu.filter(({ actions, note }) => actions.length > 0 || note !== undefined);
  return { tone: 'ready', message: '', actions: [main], menu: filled };
}

const WALLET_NAMES: Record<Wallet, string> = { apple: 'Apple Wallet', google: 'Google Wallet' };

function buttons({ project, insertButton }: ReadyActions): ChipAction[] {
  const choices: [string, Wallet[]][] = [
    [WALLET_NAMES.apple, ['apple']],
    [WALLET_NAMES.google, ['google']],
    ['Both, side by side', ['apple', 'google']],
  ];
  return choices.map(([label, wallets]) => ({
    label,
    run: () => insertButton(project.id, wallets),
  }));
}

function badgeView({ project: { id, name }, insertBadge }: ReadyActions): ChipView {
  const badge = (wallet: Wallet, label: string): ChipAction => ({
    label,
    description: `Insert the address of the ${WALLET_NAMES[wallet]} badge for ${name}`,
    run: () => insertBadge(id, wallet),
  });
  return {
    tone: 'ready',
    message: '',
    actions: [badge('apple', 'Insert Apple badge')],
    menu: [{ title: 'Insert another badge', actions: [badge('google', WALLET_NAMES.google)] }],
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

/** In place of the chip while no secret can be used; it comes and goes with the field, as that does. */
export function lockedView(): ChipView {
  return {
    tone: 'ready',
    message: 'Passlink is locked. Open it from the toolbar to unlock.',
    actions: [],
  };
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
    // A locked vault gives nothing to copy either.
    const actions = outcome.reason === 'locked' ? [] : [{ label: 'Copy instead', run: copy }];
    return { tone: 'bad', message: outcome.message, actions };
  }
  const did = outcome.block === 'updated' ? 'Updated' : 'Inserted';
  return note('good', [`${did} and checked`, ...hintsOf(outcome)].join('. '), [
    { label: 'Undo', description: 'Undo the insertion', run: undo },
  ]);
}

/** What the author could not guess: the name that a link has here, and where to put it. */
function hintsOf(outcome: Extract<InsertOutcome, { status: 'inserted' }>): string[] {
  const { heldBy, reference, variable } = outcome;
  return [
    heldBy !== undefined && `The link is {{${variable}}} here: ${heldBy} has the usual`,
    !reference && `Use {{${variable}}} as the link`,
  ].filter((hint) => hint !== false);
}

/** What came of putting in a badge's address. */
export function badgeOutcomeView(outcome: BadgeOutcome, undo: () => void): ChipView {
  if (outcome.status === 'refused') return failedView(outcome.message);
  const isOwn = outcome.source === 'project';
  const advice = 'It is an SVG, which Outlook does not show: keep a PNG’s address in Options';
  return note('good', isOwn ? 'Inserted and checked' : `MoEngage’s own badge inserted. ${advice}`, [
    { label: 'Undo', description: 'Undo the insertion', run: undo },
  ]);
}

/** What came of taking a link out. */
export function removedView(outcome: RemoveOutcome, undo: () => void): ChipView {
  if (outcome.status === 'refused') return failedView(outcome.message);
  return note('good', removedWords(outcome), [
    { label: 'Undo', description: 'Undo the removal', run: undo },
  ]);
}

export function undoView(outcome: UndoOutcome): ChipView {
  return outcome.status === 'undone'
    ? note('good', 'Taken out again')
    : { tone: 'bad', message: outcome.message, actions: [] };
}

/**
 * Where the text has to go; with two things to paste, the second is said in words.
 * @param reference undefined where the text is all there is.
 */
export function copiedView(reference?: string): ChipView {
  return {
    tone: 'good',
    message:
      reference === undefined
        ? 'Copied, secret included. Paste it where the link goes.'
        : `Copied. Paste it at the very top of the template’s code, then use ${reference} as the link.`,
    actions: [],
  };
}

export function failedView(message: string): ChipView {
  return { tone: 'bad', message, actions: [] };
}

/** The page has something over the chip, or has bent it: a click there says nothing. */
export function coveredView(): ChipView {
  return failedView('The page covers Passlink’s button. Use the popup instead.');
}

/** The extension was updated or reloaded under the open page. */
export function reloadView(): ChipView {
  return note('bad', 'Passlink was updated. Reload this page once your work is saved.');
}

function note(tone: ChipView['tone'], message: string, actions: ChipAction[] = []): ChipView {
  return { tone, message, actions, lifetime: NOTE_LIFETIME };
}
