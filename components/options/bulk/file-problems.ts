import { doubledFields, LINK_COLUMN } from '@/lib/bulk';
import { checkFieldName, findField, missingCompanions } from '@/lib/passkit';

import type { FileState } from './file-store';

/** Problems that have to be solved before signing, and advice. */
export interface FileProblems {
  blockers: string[];
  hints: string[];
}

/** Checks a file as a whole; its rows are checked one by one. */
export function fileProblems({
  opened,
  matches,
  columns,
}: Pick<FileState, 'opened' | 'matches' | 'columns'>): FileProblems {
  if (!opened) return { blockers: [], hints: [] };
  const used = columns.filter((field) => field !== null);
  const blockers = [
    ...(opened.fault === undefined ? [] : [`The header: ${opened.fault}`]),
    ...(used.length === 0 ? ['Choose what at least one column is in the pass.'] : []),
    ...doubledFields(columns).map(
      (field) => `Two columns are ${labelOf(field)}. A pass has room for one: leave one out.`,
    ),
  ];
  const lacking = missingCompanions(used);
  const left = matches.filter(({ name }, at) => columns[at] === null && name !== '');
  const hints = [
    ...(lacking.length === 0
      ? []
      : [
          `PassKit takes a location or a beacon whole or not at all. No column is ${lacking.map(labelOf).join(', ')}.`,
        ]),
    ...used.flatMap((field) => {
      const doubt = findField(field) ? undefined : checkFieldName(field);
      return doubt ? [doubt.reason] : [];
    }),
    ...(left.length === 0 ? [] : [`Not in the pass: ${left.map(({ name }) => name).join(', ')}.`]),
    ...(matches.some(({ name }) => name === LINK_COLUMN)
      ? [`The file has a column ${LINK_COLUMN} already. The new links go into one behind it.`]
      : []),
  ];
  return { blockers, hints };
}

function labelOf(field: string): string {
  return findField(field)?.label ?? field;
}
