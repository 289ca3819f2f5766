import { IconChecklist, IconCircleCheck } from '@tabler/icons-react';

import type { Project } from '@/lib/project/types';

import { openOptions, projectPlace } from '../open-page/pages';
import type { useOpenPage } from '../open-page/use-open-page';
import { useVersions } from '../open-page/use-versions';
import { Empty, Notice, Waiting } from '../ui';
import styles from './check.module.css';
import { CheckResultLine } from './check-result';
import { FindingList } from './finding-list';
import type { Check } from './use-check';
import { VersionsCheck } from './versions-check';
import { extent } from './words';

const ICON = { size: 40, stroke: 1.25, color: 'var(--pl-accent)', 'aria-hidden': true } as const;

const NOTHING_TO_CHECK = {
  elsewhere: 'Open a message in MoEngage. Its template is then checked before you send it.',
  'no-template': 'There is none on this page. Open the message in its editor, then check again.',
  'closed-frame':
    'The drag-and-drop editor is not open to Passlink yet. Allow it above, then check again.',
} as const;

interface CheckTabProps {
  check: Check;
  page: ReturnType<typeof useOpenPage>;
  /** Undefined while there is none. */
  project?: Project | undefined;
}

/** Shows the problems of the open template and how to fix them. */
export function CheckTab({ check, page, project }: CheckTabProps) {
  const versions = useVersions(page);
  // A fix would go into whichever version is open just then.
  const isBusy = check.isBusy || versions.isRunning;
  return (
    <>
      <div className={styles.content}>
        {check.state.status === 'checked' && (
          <VersionsCheck
            versions={versions}
            project={project && { id: project.id, canInsert: project.hasSecret }}
          />
        )}
        <CheckContent
          check={{ ...check, isBusy }}
          version={versions.offered?.active ?? undefined}
        />
      </div>
      <CheckResultLine
        result={check.result}
        isBusy={isBusy}
        onUndo={() => void check.undo()}
        onCopy={() => void check.copyMended()}
        onCopyReplaced={(id) => void check.copyReplaced(id)}
        onOpenProject={(id) => void openOptions(projectPlace(id))}
      />
    </>
  );
}

interface CheckContentProps {
  check: Check;
  /** The open one, where the message has several. */
  version: string | undefined;
}

function CheckContent({ check, version }: CheckContentProps) {
  const { state } = check;
  const again = () => void check.again();
  switch (state.status) {
    case 'waiting':
      return <Waiting label="Checking the template" rows={4} />;
    case 'failed':
      return (
        <Notice tone="error" actions={[{ label: 'Check again', onClick: again }]}>
          Not checked. {state.message}
        </Notice>
      );
    case 'elsewhere':
    case 'no-template':
    case 'closed-frame':
      return (
        <Empty
          icon={<IconChecklist {...ICON} />}
          title="No template to check"
          action={{ label: 'Check again', onClick: again }}
        >
          {NOTHING_TO_CHECK[state.status]}
        </Empty>
      );
    case 'checked':
      return (
        <>
          {state.isLocked && <Locked onAgain={again} />}
          {state.findings.length > 0 ? (
            <FindingList check={check} report={state} version={version} />
          ) : (
            <Empty
              icon={<IconCircleCheck {...ICON} />}
              title={`Nothing found in ${version === undefined ? '' : `${version}: `}${extent(state)}`}
              action={{ label: 'Check again', onClick: again }}
            >
              Checked: tags and their quotes, loops and conditions, attributes and what stands in
              when they are missing, filters, links and their signature, secrets, size.
            </Empty>
          )}
        </>
      );
  }
}

/** Says what cannot be checked while the vault is locked. */
function Locked({ onAgain }: { onAgain: () => void }) {
  return (
    <Notice tone="info" actions={[{ label: 'Check again', onClick: onAgain }]}>
      Passlink is locked: whether a secret shows, or a link is out of date, was not looked at.
      Unlock it under Snippet, then check again.
    </Notice>
  );
}
