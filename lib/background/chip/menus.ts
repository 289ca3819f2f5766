import { browser } from '#imports';

import { DASHBOARD_MATCHES } from '@/lib/moengage/hosts';
import { createSerialQueue } from '@/lib/text/serial-queue';
import { readCurrentProject } from '../store/current-project';
import { projectsItem, settingsItem } from '@/lib/storage/storage';

/** Prefix of the ids of menu items that insert a project; the project's id follows. */
const INSERT = 'insert:';
const ROOT = 'insert';
const SET_UP = 'set-up';

/** Longer names make the browser's menu as wide as the screen. */
const LONGEST_NAME = 60;

type InsertAt = (target: { tabId: number; frameId: number; id: string }) => Promise<void>;

/**
 * The context menu of fields on a dashboard: one item for a single project, a submenu for several.
 * The browser keeps the menu while the background sleeps, so it is rebuilt only when projects
 * change.
 */
export function offerMenus(insertAt: InsertAt): void {
  const enqueue = createSerialQueue();
  const draw = () => void enqueue(drawMenus);
  browser.runtime.onInstalled.addListener(draw);
  browser.runtime.onStartup.addListener(draw);
  projectsItem.watch(draw);
  settingsItem.watch((now, before) => {
    if (now.currentProjectId !== before.currentProjectId) draw();
  });

  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId }, tab) => {
    const item = String(menuItemId);
    if (item === SET_UP) void browser.runtime.openOptionsPage();
    if (!item.startsWith(INSERT) || tab?.id === undefined) return;
    void insertAt({ tabId: tab.id, frameId: frameId ?? 0, id: item.slice(INSERT.length) });
  });
}

async function drawMenus(): Promise<void> {
  const { projects, current } = await readCurrentProject();
  const common = {
    contexts: ['editable'] as ['editable'],
    documentUrlPatterns: [...DASHBOARD_MATCHES],
  };
  await browser.contextMenus.removeAll();
  const add = (item: { id: string; title: string; parentId?: string }) =>
    browser.contextMenus.create({ ...common, ...item });
  if (!current) {
    add({ id: SET_UP, title: 'Set up Passlink' });
  } else if (projects.length === 1) {
    add({ id: INSERT + current.id, title: 'Insert SmartPass link' });
  } else {
    add({ id: ROOT, title: 'Insert SmartPass link' });
    const others = projects.filter(({ id }) => id !== current.id);
    for (const { id, name } of [current, ...others]) {
      add({ id: INSERT + id, title: titleOf(name), parentId: ROOT });
    }
  }
}

/**
 * In a menu's title `&` marks an access key and `%s` stands for the selection; escaped, they are
 * plain text.
 */
function titleOf(name: string): string {
  const short = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
  return short.replaceAll('&', '&&').replaceAll('%s', '%\u200Bs');
}
