import { Tabs } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';

import { NOBODY, type Recipient } from '@/lib/project';

import styles from './preview.module.css';

interface RecipientTabsProps {
  /** The author's own; the recipient with nothing filled in comes after them. */
  recipients: readonly Recipient[];
  chosenId: string;
  onChoose: (id: string) => void;
  /** The panel of the chosen one. */
  children: ReactNode;
}

/** The recipients in one line that scrolls. Arrow keys move along it. */
export function RecipientTabs({ recipients, chosenId, onChoose, children }: RecipientTabsProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (list.current) showTab(list.current, chosenId);
  }, [chosenId]);
  return (
    <Tabs
      variant="pills"
      value={chosenId}
      onChange={(id) => id !== null && onChoose(id)}
      keepMounted={false}
    >
      <Tabs.List ref={list} className={styles.tabs} aria-label="Sample recipient">
        {[...recipients, NOBODY].map(({ id, name }) => (
          <Tabs.Tab
            key={id}
            value={id}
            data-recipient={id}
            classNames={{ tab: styles.tab, tabLabel: styles.tabLabel }}
            title={name}
          >
            <bdi>{name.trim() || 'No name'}</bdi>
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={chosenId} className={styles.card}>
        {children}
      </Tabs.Panel>
    </Tabs>
  );
}

/** Scrolls only the line; `scrollIntoView` would scroll the page too. */
function showTab(list: HTMLElement, id: string): void {
  const found = [...list.children].find(
    (child) => child instanceof HTMLElement && child.dataset['recipient'] === id,
  );
  if (!found) return;
  const [tab, line] = [found.getBoundingClientRect(), list.getBoundingClientRect()];
  if (tab.left < line.left) list.scrollBy({ left: tab.left - line.left });
  if (tab.right > line.right) list.scrollBy({ left: tab.right - line.right });
}
