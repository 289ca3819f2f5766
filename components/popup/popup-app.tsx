import { Anchor, Tabs } from '@mantine/core';
import { useState } from 'react';

import { changeSettings, currentProject, useProjects } from '@/components/stores/projects';
import type { Settings } from '@/lib/storage/storage';
import { useVault } from '@/components/stores/vault-view';

import { CheckCount } from '../check/check-count';
import { useCheck } from '../check/use-check';
import { lazyPart, rescueFocus, Waiting } from '../ui';
import { FrameAccess } from './frame-access';
import { Header } from './header';
import { FirstProject, NoProject } from './no-project';
import { PageStatus } from './page-status';
import { openOptions } from '../open-page/pages';
import styles from './popup.module.css';
import { useOpenPage } from '../open-page/use-open-page';

const SnippetTab = lazyPart(
  async () => (await import('../snippet')).SnippetTab,
  <Waiting label="Opening Snippet" rows={5} />,
);
const SignTab = lazyPart(
  async () => (await import('../sign')).SignTab,
  <Waiting label="Opening Sign" rows={5} />,
);

const CheckTab = lazyPart(
  async () => (await import('../check')).CheckTab,
  <Waiting label="Opening Check" rows={5} />,
);

const UnlockForm = lazyPart(
  async () => (await import('../vault')).UnlockForm,
  <Waiting label="Locked" rows={3} />,
);

const InspectTab = lazyPart(
  async () => (await import('../inspect')).InspectTab,
  <Waiting label="Opening Inspect" rows={5} />,
);

const PageShape = lazyPart(
  async () => (await import('./page-shape')).PageShape,
  <Waiting label="Looking at the page" rows={6} />,
);

const TABS = {
  snippet: SnippetTab,
  sign: SignTab,
  check: CheckTab,
  inspect: InspectTab,
} as const;

/** Loads the code of the last used tab before the first render. */
export function preloadTab(tab: Settings['popupTab']): Promise<void> {
  return TABS[tab].preload();
}

/**
 * The popup and the side panel: the chosen project, the open page, and tabs to insert, sign, check
 * and inspect links.
 */
export function PopupApp() {
  const state = useProjects();
  const project = currentProject(state);
  const page = useOpenPage();
  const check = useCheck(page);
  const isLocked = useVault((vault) => vault.isLocked);
  const [inspects, setInspects] = useState(false);
  const [reports, setReports] = useState(false);
  const onReport = () => setReports(true);
  const isReadable = page.report !== undefined && page.report.status !== 'elsewhere';
  if (state.status === 'loading') return <Waiting label="Loading projects" rows={4} />;
  return (
    <div className={styles.frame} ref={rescueFocus}>
      <Header
        projects={state.projects}
        current={project}
        tabId={page.tabId}
        onUnlock={wayToUnlock(project !== undefined, state.settings.popupTab)}
        onReport={isReadable ? onReport : undefined}
      />
      {reports && page.report && page.tabId !== undefined ? (
        <PageShape tabId={page.tabId} found={page.report} onBack={() => setReports(false)} />
      ) : project ? (
        <main className={styles.main}>
          <PageStatus page={page} onReport={onReport} />
          {page.report?.status === 'closed-frame' && (
            <FrameAccess variable={project.variable} onAllowed={page.readAgain} />
          )}
          <Tabs
            className={styles.tabs}
            value={state.settings.popupTab}
            onChange={(tab) => isTab(tab) && void changeSettings({ popupTab: tab })}
            keepMounted={false}
          >
            <Tabs.List className={styles.tabList}>
              <Tabs.Tab value="snippet">Snippet</Tabs.Tab>
              <Tabs.Tab value="sign">Sign</Tabs.Tab>
              <Tabs.Tab value="check">
                Check
                <CheckCount state={check.state} />
              </Tabs.Tab>
              <Tabs.Tab value="inspect">Inspect</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="snippet" className={styles.panel}>
              {isLocked ? (
                <UnlockForm />
              ) : (
                <SnippetTab key={project.id} project={project} page={page} />
              )}
            </Tabs.Panel>
            <Tabs.Panel value="sign" className={styles.panel}>
              {isLocked ? (
                <UnlockForm />
              ) : (
                <SignTab key={project.id} project={project} page={page} />
              )}
            </Tabs.Panel>
            <Tabs.Panel value="check" className={styles.panel}>
              <CheckTab check={check} page={page} project={project} />
            </Tabs.Panel>
            <Tabs.Panel value="inspect" className={styles.panel}>
              <InspectTab />
            </Tabs.Panel>
          </Tabs>
        </main>
      ) : inspects ? (
        <main className={styles.main}>
          <div className={styles.access}>
            <Anchor component="button" type="button" size="sm" onClick={() => setInspects(false)}>
              Back
            </Anchor>
          </div>
          <div className={styles.panel}>
            <InspectTab />
          </div>
        </main>
      ) : page.report?.status === 'template' ? (
        <main className={styles.main}>
          <PageStatus page={page} onReport={onReport} />
          <FirstProject />
          <div className={styles.panel}>
            <CheckTab check={check} page={page} />
          </div>
        </main>
      ) : (
        <NoProject onInspect={() => setInspects(true)} />
      )}
    </div>
  );
}

/** Leads to where the passphrase is asked for; undefined if that is already visible. */
function wayToUnlock(hasTabs: boolean, tab: Settings['popupTab']): (() => void) | undefined {
  if (!hasTabs) return () => void openOptions('#/vault');
  if (tab === 'snippet' || tab === 'sign') return undefined;
  return () => void changeSettings({ popupTab: 'snippet' });
}

function isTab(name: string | null): name is Settings['popupTab'] {
  return name !== null && name in TABS;
}
