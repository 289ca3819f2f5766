import type { VersionKind, VersionRow } from '../../moengage/versions';
import { findRows } from './find-rows';
import { pressAsPerson } from './press';

/**
 * - `read` gives the rows of tabs that belong to an editor, in the page's order.
 * - `press` opens a tab, as an author does.
 */
export type VersionCommand =
  | { op: 'read'; editors: string }
  | { op: 'press'; editors: string; kind: VersionKind; name: string };

export type VersionAnswer = { op: 'rows'; rows: VersionRow[] } | { op: 'pressed'; done: boolean };

/** Reads and opens the tabs of locales and variations in the frame that it runs in. */
export default function versionTabs(command: VersionCommand): VersionAnswer {
  const rows = findRows(command.editors);
  if (command.op === 'read') {
    return { op: 'rows', rows: rows.map(({ kind, tabs, active }) => ({ kind, tabs, active })) };
  }
  const row = rows.find(({ kind }) => kind === command.kind);
  const at = row?.tabs.findIndex(({ name, isKnown }) => isKnown && name === command.name) ?? -1;
  const element = row?.elements[at];
  if (element) pressAsPerson(element);
  return { op: 'pressed', done: element !== undefined };
}
