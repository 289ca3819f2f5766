import { Anchor } from '@mantine/core';
import { browser } from '#imports';

import type { PageReport } from '@/lib/editor/types';
import { sendMessage } from '@/lib/messages';

import { isSidePanel } from '../open-page/pages';
import type { useOpenPage } from '../open-page/use-open-page';
import { useAttempt } from '../ui';
import styles from './popup.module.css';

/** Lets the author point at what Passlink does not find, or finds wrongly, and forget it again. */
export function PointLinks({ page }: { page: ReturnType<typeof useOpenPage> }) {
  const { run, failure } = useAttempt();
  const { tabId, report } = page;
  if (tabId === undefined || !mayPoint(report)) return null;
  const forget = async () => {
    await sendMessage('forgetChoices', { tabId });
    await page.readAgain();
  };
  return (
    <>
      <Anchor
        component="button"
        type="button"
        size="xs"
        onClick={() => void run(() => point(tabId))}
      >
        {report.status === 'template' ? 'Not this one? Point at it' : 'Point at it'}
      </Anchor>
      {report.choice !== undefined && (
        <Anchor component="button" type="button" size="xs" onClick={() => void run(forget)}>
          Forget this choice
        </Anchor>
      )}
      {failure !== undefined && (
        <span className={styles.failure} role="alert">
          {failure}
        </span>
      )}
    </>
  );
}

/** What became of an author's earlier choice; empty if there is nothing to say. */
export function choiceWords(report: PageReport | undefined): string {
  if (!mayPoint(report)) return '';
  if (report.choice === 'used') return 'as you pointed';
  if (report.choice === 'gone') return 'what you pointed at before is not here';
  return report.choice === 'several' ? 'several look like what you pointed at' : '';
}

function mayPoint(
  report: PageReport | undefined,
): report is Extract<PageReport, { status: 'template' | 'no-template' }> {
  return report?.status === 'template' || report?.status === 'no-template';
}

/** Gives way to the page, where the pointing goes on. */
async function point(tabId: number): Promise<void> {
  await sendMessage('startPointing', { tabId });
  if (isSidePanel) return;
  const isInTab = new URLSearchParams(window.location.search).has('tabId');
  if (isInTab) await browser.tabs.update(tabId, { active: true });
  else window.close();
}
