import { IconAlertTriangle } from '@tabler/icons-react';
import { useMemo } from 'react';

import { type OpenedFile, type PreviewRow, previewRows } from '@/lib/bulk';
import type { ProtocolKind } from '@/lib/passkit';

import classes from './bulk.module.css';
import { ColumnHead } from './column-head';
import type { FileState } from './file-store';

/** Rows that fit on a screen. */
const SHOWN = 10;

interface PreviewTableProps extends Pick<FileState, 'matches' | 'columns'> {
  opened: OpenedFile;
  kind: ProtocolKind;
}

/** The file's first rows under the fields they fill. Values that PassKit may refuse are marked. */
export function PreviewTable({ opened, matches, columns, kind }: PreviewTableProps) {
  const rows = useMemo(() => previewRows(opened, columns, SHOWN), [opened, columns]);
  const keys = uniqueKeys(matches.map(({ name }) => name));
  return (
    // The table is wider than the page; tabbing to a column's input scrolls it into view.
    <section className={classes.scroll} aria-label="First rows">
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col" className={classes.number}>
              Row
            </th>
            {matches.map((match, at) => (
              <ColumnHead
                key={keys[at]}
                at={at}
                match={match}
                field={columns[at] ?? null}
                columns={columns}
                kind={kind}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.number} row={row} columns={columns} keys={keys} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps {
  row: PreviewRow;
  columns: readonly (string | null)[];
  keys: readonly string[];
}

function Row({ row, columns, keys }: RowProps) {
  const { number, cells, problems, fault } = row;
  return (
    <tr>
      <th scope="row" className={classes.number}>
        {number}
      </th>
      {fault === undefined ? (
        keys.map((key, at) => (
          <Cell
            key={key}
            text={cells[at] ?? ''}
            isOut={columns[at] === null}
            reasons={problems.filter((problem) => problem.cell === at).map(({ reason }) => reason)}
          />
        ))
      ) : (
        <td colSpan={columns.length} data-problem>
          <Problem reason={fault} />
          <bdi className={classes.value}>{cells.join(' · ')}</bdi>
        </td>
      )}
    </tr>
  );
}

function Cell({ text, isOut, reasons }: { text: string; isOut: boolean; reasons: string[] }) {
  return (
    <td data-out={isOut || undefined} data-problem={reasons.length > 0 || undefined}>
      <bdi className={classes.value} title={text}>
        {text}
      </bdi>
      {reasons.map((reason) => (
        <Problem key={reason} reason={reason} />
      ))}
    </td>
  );
}

function Problem({ reason }: { reason: string }) {
  return (
    <span className={classes.problem}>
      <IconAlertTriangle size={14} aria-hidden />
      {reason}
    </span>
  );
}

/** Names may be missing or occur twice. */
function uniqueKeys(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return `${name} ${before}`;
  });
}
