import { useState } from 'react';

import { offerWords, progressWords, changeSummary, isUndoable } from '@/lib/moengage/walk-words';
import { type VersionFindings, versionFindings } from '@/lib/moengage/version-findings';
import type { WalkState } from '@/lib/moengage/versions-walk';

import type { Versions } from '../open-page/use-versions';
import { Notice, type NoticeAction } from '../ui';
import { MissingLink } from './missing-link';
import { VersionRow } from './version-row';
import { checkedWords, timeWords } from './version-words';
import styles from './versions-check.module.css';

interface VersionsCheckProps {
  versions: Versions;
  /** The project whose link is looked for; undefined while there is none. */
  project: { id: string; canInsert: boolean } | undefined;
}

/**
 * Says which locales and variations were looked at, checks all of them, and shows what was found in
 * each. Nothing, where the page has one alone.
 */
export function VersionsCheck({ versions, project }: VersionsCheckProps) {
  const { offered, walk, isRunning } = versions;
  const [refusal, setRefusal] = useState<string>();
  /** The insertion that was asked for here; others are told of where they were asked for. */
  const [hasInserted, setInserted] = useState(false);
  if (walk && isRunning) return <Progress walk={walk} cancel={versions.cancel} />;
  if (!offered) return null;
  const check = versions.check?.projectId === project?.id ? versions.check : null;
  const count = offered.names.length;
  const checkAll = project && {
    label: `Check all ${count}`,
    onClick: () => {
      setRefusal(undefined);
      setInserted(false);
      void versions.start(project.id, 'check');
    },
  };
  const actions = checkAll ? [checkAll] : [];
  const open = (name: string) => {
    void versions.open(name).then((why) => setRefusal(why ?? undefined));
  };
  const insert = (names: string[]) => {
    if (!project) return;
    setInserted(true);
    void versions.start(project.id, 'insert', names);
  };
  const undo = { label: 'Undo', onClick: () => project && void versions.start(project.id, 'undo') };
  return (
    <section aria-label="Locales and variations" className={styles.versions}>
      {hasInserted && walk && <Inserted walk={walk} undo={undo} />}
      {check && check.names.length > 0 ? (
        <Result
          check={check}
          versions={versions}
          actions={actions.map((action) => ({ ...action, label: 'Check all again' }))}
          onOpen={open}
          {...(project?.canInsert && { onInsert: insert })}
        />
      ) : (
        <Notice tone={check ? 'warning' : 'info'} shape="bar" actions={actions}>
          {check?.message ?? `Checked: ${offerWords(offered)}`}
        </Notice>
      )}
      {refusal !== undefined && (
        <Notice tone="error" shape="bar">
          Not opened. {refusal}
        </Notice>
      )}
    </section>
  );
}

/** How far the work in all versions is. */
function Progress({ walk, cancel }: { walk: WalkState; cancel: () => Promise<void> }) {
  const action = { label: 'Cancel', onClick: () => void cancel() };
  return (
    <Notice tone="info" shape="bar" actions={walk.stage === 'running' ? [action] : []}>
      {progressWords(walk)}
    </Notice>
  );
}

/** What came of an insertion, or of its undo. */
function Inserted({ walk, undo }: { walk: WalkState; undo: NoticeAction }) {
  const { isGood, text } = changeSummary(walk);
  return (
    <Notice
      tone={isGood ? 'success' : 'warning'}
      shape="bar"
      actions={isUndoable(walk) ? [undo] : []}
    >
      {text}
    </Notice>
  );
}

interface ResultProps {
  check: WalkState;
  versions: Versions;
  actions: NoticeAction[];
  onOpen: (name: string) => void;
  /** Absent while the project cannot be inserted. */
  onInsert?: (names: string[]) => void;
}

/** What a check of all versions has found: links that are missing, then each version. */
function Result({ check, versions: { offered }, actions, onOpen, onInsert }: ResultProps) {
  if (!offered) return null;
  const findings = versionFindings(check, offered);
  const { versions, having, missing } = findings;
  const { endedAt, message } = check;
  const when = endedAt === undefined ? '' : `at ${timeWords(endedAt)}`;
  return (
    <>
      <Notice tone={toneOf(findings)} shape="bar" actions={actions}>
        {checkedWords(findings, when)}
        {message !== undefined && `. ${message}`}
        {versions.some((each) => each.status === 'checked' && each.check.isLocked) && LOCKED}
      </Notice>
      {missing.length > 0 && (
        <ul className={styles.list} aria-label="Missing links">
          {missing.map((name) => (
            <MissingLink
              key={name}
              name={name}
              having={having}
              isOpen={name === offered.active}
              onOpen={() => onOpen(name)}
              {...(onInsert && { onInsert: () => onInsert([name]) })}
              {...(onInsert &&
                missing.length > 1 &&
                name === missing[0] && {
                  all: { count: missing.length, onInsert: () => onInsert(missing) },
                })}
            />
          ))}
        </ul>
      )}
      <ul className={styles.rows} aria-label="Each tab">
        {versions.map((verdict) => (
          <VersionRow
            key={verdict.name}
            verdict={verdict}
            lacksLink={missing.includes(verdict.name)}
            isOpen={verdict.name === offered.active}
            onOpen={() => onOpen(verdict.name)}
            canOpen={offered.names.includes(verdict.name)}
          />
        ))}
      </ul>
    </>
  );
}

/** Green says that a link was seen: where nobody has one, nobody knows whether one is meant to be there. */
function toneOf({ isGood, having }: VersionFindings): 'success' | 'info' | 'warning' {
  if (!isGood) return 'warning';
  return having.length > 0 ? 'success' : 'info';
}

const LOCKED =
  '. Passlink was locked: whether a secret shows, or a link is out of date, was not looked at';
