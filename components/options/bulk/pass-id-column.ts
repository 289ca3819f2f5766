import { LINK_COLUMN, previewRows } from '@/lib/bulk';
import { findField, isRecordId, type ProtocolKind, recordIdFields } from '@/lib/passkit';

import { manyPasses } from '../../ui';
import type { FileState } from './file-store';

/** What a file's links do when they are opened again, as far as its first rows tell. */
export interface PassIdColumn {
  /** Why nothing may be signed. */
  blocker?: string;
  warning?: string;
  /** No column is the ID. */
  isLacking?: true;
  /** A column that could hold the ID, and the fields it may become. */
  candidate?: { at: number; name: string; fields: readonly string[] };
}

/** The rows that are looked at; the whole file may have millions. */
const LOOKED_AT = 500;

/** Names that an ID's column usually has. */
const LIKE_AN_ID = /(?:^|[^a-z])(?:id|no|nr|number|code|key)(?:[^a-z]|$)|(?:Id|ID|Number|Code)$/;

/**
 * Whether each row of a file has an ID of its own pass.
 * @param fillsExternalId the PassKit project fills it in by itself.
 */
export function passIdColumn(
  { opened, matches, columns }: Pick<FileState, 'opened' | 'matches' | 'columns'>,
  kind: ProtocolKind,
  fillsExternalId = false,
): PassIdColumn {
  if (!opened) return {};
  const at = columns.findIndex((field) => field !== null && isRecordId(field, kind));
  const rows = previewRows(opened, columns, LOOKED_AT).filter(({ fault }) => fault === undefined);
  const valuesOf = (column: number) => rows.map(({ cells }) => cells[column]?.trim() ?? '');
  if (at < 0) {
    if (fillsExternalId) return {};
    const free = matches.flatMap(({ name }, column) => {
      const isFree = columns[column] === null && name !== '' && name !== LINK_COLUMN;
      return isFree && isUnique(valuesOf(column)) ? [{ at: column, name }] : [];
    });
    const found = free.find(({ name }) => LIKE_AN_ID.test(name)) ?? free[0];
    const fields = recordIdFields(kind);
    const how = found ? '' : ` Add a column ${fields.join(' or ')} to the file.`;
    return {
      warning: `${manyPasses(kind)}${how}`,
      isLacking: true,
      ...(found && { candidate: { ...found, fields } }),
    };
  }
  const field = columns[at] ?? '';
  const label = findField(field)?.label ?? field;
  const values = valuesOf(at);
  const [first = ''] = values;
  if (values.length > 1 && first !== '' && values.every((value) => value === first)) {
    return {
      blocker: `${label} is “${first}” in every row: all of them would get one pass. Choose a column that differs from row to row.`,
    };
  }
  const repeated = values.find((value, row) => value !== '' && values.indexOf(value) !== row);
  if (repeated !== undefined) {
    const numbers = rows.filter((_, row) => values[row] === repeated).map(({ number }) => number);
    return {
      warning: `Rows ${numbers.slice(0, 2).join(' and ')} have the same ${label}, “${repeated}”: their links open one pass.`,
    };
  }
  const gap = fillsExternalId ? undefined : rows[values.indexOf('')];
  if (!gap) return {};
  return {
    warning: `Row ${gap.number} has no ${label}: PassKit makes another pass each time its link is opened.`,
  };
}

function isUnique(values: readonly string[]): boolean {
  return values.length > 0 && !values.includes('') && new Set(values).size === values.length;
}
