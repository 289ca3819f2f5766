import type { FieldRole } from '@/lib/editor/adapters/text-field/classify-field';
import type { Wallet } from '@/lib/passkit/wallets';

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
  /** What the author can do instead, if it cannot be done here. */
  note?: string;
  actions: ChipAction[];
}

/** What the chip shows: `ready` is the chip itself, the others are notes in its place. */
export interface ChipView {
  tone: 'ready' | 'busy' | 'good' | 'bad';
  /** Shown and read out; empty in `ready` where the button says it all. */
  message: string;
  actions: ChipAction[];
  /** The menu under the arrow. */
  menu?: ChipGroup[];
  /** What else belongs into the menu, asked for when it opens; null for nothing. */
  moreChoices?: () => Promise<ChipGroup | null>;
  /** What takes its place once the change that it tells of has held. */
  whenHeld?: ChipView;
  /** Milliseconds that it stays; without it, until the author dismisses it. */
  lifetime?: number;
}

/** The fields that get a chip. */
export type ChipRole = Exclude<FieldRole, 'other'>;

interface ReadyActions {
  role: ChipRole;
  /** The project that the author has chosen. */
  project: { id: string; name: string };
  hasOthers: boolean;
  insert: (id: string) => void;
  insertButton: (id: string, wallets: Wallet[]) => void;
  insertBadge: (id: string, wallet: Wallet) => void;
  remove: (id: string) => void;
  /** Lets the author point at another template or field. */
  point: () => void;
  /** What there is to do in all versions of the message. */
  inAll: (id: string) => Promise<ChipGroup | null>;
}

/** The page may learn only of the chosen project, so others are chosen where it cannot look. */
const ELSEWHERE =
  'Right-click the field and choose it there, or choose it in Passlink’s popup first.';

/** The chip as it first appears: one click inserts what the field is for, for the chosen project. */
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
    {
      title: 'Not this template or field?',
      actions: [{ label: 'Point at it', run: ready.point }],
    },
    ...(hasOthers ? [{ title: 'Insert for another project', note: ELSEWHERE, actions: [] }] : []),
  ];
  const filled = menu.filter(({ actions, note }) => actions.length > 0 || note !== undefined);
  return {
    tone: 'ready',
    message: '',
    actions: [main],
    menu: filled,
    // A text of its own is no part of the message that has versions.
    ...((role === 'template' || role === 'link') && { moreChoices: () => ready.inAll(id) }),
  };
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

/** In place of the chip while the vault is locked; it comes and goes with the field, too. */
export function lockedView(): ChipView {
  return {
    tone: 'ready',
    message: 'Passlink is locked. Open it from the toolbar to unlock.',
    actions: [],
  };
}
