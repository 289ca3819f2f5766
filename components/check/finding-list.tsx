import { Button, Text, Title } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';

import type { CheckedFinding, CheckReport } from '@/lib/check';

import { openOptions, projectPlace } from '../open-page/pages';
import { IconButton } from '../ui';
import styles from './check.module.css';
import { FindingRow } from './finding-row';
import type { Check } from './use-check';
import { extent, problemsAmong, summary } from './words';

/** Nobody works through more findings at once, and drawing each takes time. */
const SHOWN_AT_MOST = 100;

interface FindingListProps {
  check: Check;
  report: Extract<CheckReport, { status: 'checked' }>;
  /** The version that is open, where the message has several. */
  version?: string | undefined;
}

/** The findings, worst first, with a button for all safe fixes. */
export function FindingList({ check, report, version }: FindingListProps) {
  const { findings } = report;
  const shown = findings.slice(0, SHOWN_AT_MOST);
  const problems = problemsAmong(shown);
  const hints = shown.slice(problems.length);
  // A fix that would write another project's link needs its own click, beside that project's name.
  const fixable = findings.filter(({ fixLabel, brings }) => fixLabel !== undefined && !brings);
  const waiting = waitingFor(check);
  const rows = (each: CheckedFinding[]) => (
    <ul className={styles.list}>
      {each.map((finding) => (
        <FindingRow
          key={finding.id}
          finding={finding}
          waiting={waiting}
          onShow={() => void check.show(finding.id)}
          onFix={() => void check.fix([finding.id])}
          onReplace={() => void check.replace(finding.id)}
          onAddId={() => void addId(check, finding)}
        />
      ))}
    </ul>
  );
  return (
    <>
      <div className={styles.head}>
        <div className={styles.summary}>
          <Title order={2} size="h3">
            <bdi>{summary(findings)}</bdi>
          </Title>
          <Text size="xs" c="dimmed">
            {[version, report.label, extent(report)].filter(Boolean).join(', ')}
          </Text>
        </div>
        <IconButton label="Check again" onClick={() => void check.again()}>
          <IconRefresh size={16} aria-hidden />
        </IconButton>
      </div>
      {fixable.length > 1 && (
        <Button
          className={styles.all}
          onClick={() => void check.fix(fixable.map(({ id }) => id))}
          {...waiting}
        >
          {`Fix ${fixable.length} safe ${problemsAmong(fixable).length > 0 ? 'problems' : 'hints'}`}
        </Button>
      )}
      {problems.length > 0 && rows(problems)}
      {hints.length > 0 && (
        <section aria-label="Hints" className={styles.hints}>
          {rows(hints)}
        </section>
      )}
      {findings.length > shown.length && (
        <Text size="sm" c="dimmed">
          And {findings.length - shown.length} more, shown when there are fewer.
        </Text>
      )}
    </>
  );
}

/** Adds the ID to the project, or shows the project whose author has to say which it is. */
function addId(check: Check, { lacksId }: CheckedFinding): Promise<void> | undefined {
  if (!lacksId) return undefined;
  const { project, adds } = lacksId;
  return adds ? check.addField(project, adds) : openOptions(projectPlace(project.id));
}

/** A button that waits for another change looks disabled, but keeps the author's focus. */
function waitingFor({ isBusy }: Check): object {
  return isBusy ? { 'data-disabled': true, 'aria-disabled': true } : {};
}
