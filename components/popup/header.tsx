import { Menu, VisuallyHidden } from '@mantine/core';
import {
  IconDotsVertical,
  IconExternalLink,
  IconHelp,
  IconLayoutSidebarRight,
  IconReport,
  IconSettings,
} from '@tabler/icons-react';

import type { Project } from '@/lib/project/types';

import { IconButton } from '../ui';
import { LockButton } from '../vault/lock-button';
import {
  hasSidePanel,
  isSidePanel,
  openInTab,
  openOptions,
  openSidePanel,
} from '../open-page/pages';
import styles from './popup.module.css';
import { ProjectSwitcher } from './project-switcher';

interface HeaderProps {
  projects: readonly Project[];
  current: Project | undefined;
  tabId: number | undefined;
  /** Absent if the page already asks for the passphrase. */
  onUnlock: (() => void) | undefined;
  /** Absent on a page that Passlink cannot read. */
  onReport: (() => void) | undefined;
}

/** The chosen project, and links to everything else. */
export function Header({ projects, current, tabId, onUnlock, onReport }: HeaderProps) {
  return (
    <header className={styles.header}>
      {current ? (
        <>
          <VisuallyHidden>
            <h1>Passlink</h1>
          </VisuallyHidden>
          <ProjectSwitcher projects={projects} current={current} />
        </>
      ) : (
        <h1 className={styles.wordmark}>Passlink</h1>
      )}
      <div className={styles.tools}>
        <LockButton onUnlock={onUnlock} />
        <Menu position="bottom-end" width={200}>
          <Menu.Target>
            <IconButton label="Open menu">
              <IconDotsVertical size={18} aria-hidden />
            </IconButton>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconSettings size={16} aria-hidden />}
              onClick={() => void openOptions()}
            >
              Options
            </Menu.Item>
            {hasSidePanel && !isSidePanel && (
              <Menu.Item
                leftSection={<IconLayoutSidebarRight size={16} aria-hidden />}
                onClick={() => void openSidePanel()}
              >
                Side panel
              </Menu.Item>
            )}
            <Menu.Item
              leftSection={<IconExternalLink size={16} aria-hidden />}
              onClick={() => void openInTab(tabId)}
            >
              Open in a tab
            </Menu.Item>
            {onReport && (
              <Menu.Item leftSection={<IconReport size={16} aria-hidden />} onClick={onReport}>
                Report this page
              </Menu.Item>
            )}
            <Menu.Item
              leftSection={<IconHelp size={16} aria-hidden />}
              onClick={() => void openOptions('#/about')}
            >
              Help
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
    </header>
  );
}
