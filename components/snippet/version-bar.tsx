import type { WalkState, WalkTask } from '@/lib/moengage/versions-walk';
import {
  changeSummary,
  isUndoable,
  offerWords,
  progressWords,
  resultWords,
} from '@/lib/moengage/walk-words';

import { Notice, type NoticeAction } from '../ui';
import styles from './snippet.module.css';
import type { Versions } from '../open-page/use-versions';

interface VersionBarProps {
  versions: Versions;
  projectId: string;
  canInsert: boolean;
  /** Whether the open version has the project's link. */
  stands: boolean;
  /** Saves pending edits; nothing is inserted where that fails. */
  settle: () => Promise<boolean>;
}

/** Offers to work in all locales and variations, and says how far that is and what came of it. */
export function VersionBar({ versions, projectId, canInsert, stands, settle }: VersionBarProps) {
  const { offered, walk, isRunning } = versions;
  if (!offered && !walk) return null;
  const start = (task: WalkTask) => async () => {
    if (task !== 'insert' || (await settle())) await versions.start(projectId, task);
  };
  const action = (label: string, task: WalkTask): NoticeAction => ({
    label,
    onClick: () => void start(task)(),
  });
  if (walk && isRunning) {
    const cancel = { label: 'Cancel', onClick: () => void versions.cancel() };
    return (
      <Notice tone="info" shape="bar" actions={walk.stage === 'running' ? [cancel] : []}>
        {progressWords(walk)}
      </Notice>
    );
  }
  const count = offered?.names.length ?? 0;
  const isInAll =
    walk?.task === 'insert' && walk.names.length >= count && changeSummary(walk).isGood;
  const offers = offered
    ? [
        ...(canInsert && !isInAll ? [action(`Insert in all ${count}`, 'insert')] : []),
        ...(stands ? [action(`Remove from all ${count}`, 'remove')] : []),
      ]
    : [];
  if (walk)
    return (
      <WalkReport
        walk={walk}
        undo={action(walk.names.length > 1 ? 'Undo in all' : 'Undo', 'undo')}
        offers={offers}
      />
    );
  return (
    offered && (
      <Notice tone="info" shape="bar" actions={offers}>
        {offerWords(offered)}
      </Notice>
    )
  );
}

interface WalkReportProps {
  walk: WalkState;
  undo: NoticeAction;
  /** What else can be done in all versions. */
  offers: NoticeAction[];
}

/** What came of a walk, a line for each version. */
function WalkReport({ walk, undo, offers }: WalkReportProps) {
  const { isGood, text } = changeSummary(walk);
  return (
    <Notice
      tone={isGood ? 'success' : 'warning'}
      shape="bar"
      actions={[...(isUndoable(walk) ? [undo] : []), ...offers]}
    >
      {text}
      {walk.results.length > 0 && (
        <ul className={styles.versions} aria-label="Each tab">
          {walk.results.map((result) => (
            <li key={result.name}>
              <strong>{result.name}</strong> {resultWords(walk.task, result)}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
