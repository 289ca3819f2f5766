import { cleanNotifications } from '@mantine/notifications';
import { render, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { expect, type Mock } from 'vitest';
import { fakeBrowser } from 'wxt/testing';

import { OptionsApp } from '@/components/options/options-app';
import { UiProvider } from '@/components/ui';
import { sendMessage } from '@/lib/messages';
import { newDraft, type Project } from '@/lib/project';
import { createProjectStore } from '@/lib/background/store/project-store';
import { followProjects, useProjects } from '@/components/stores/projects';
import { newWrappingKey } from '@/lib/vault/key';

/** A project as storage holds it. */
export function project(over: Partial<Project> = {}): Project {
  return {
    ...newDraft('membership', { name: 'Gold card', url: 'https://pub1.pskt.io/c/gold1' }),
    id: crypto.randomUUID(),
    hasSecret: true,
    hasEncryptionKey: false,
    createdAt: 1,
    updatedAt: 1,
    ...over,
  };
}

/** `sendMessage`, which every test file mocks, typed as a mock. */
export const sent = sendMessage as unknown as Mock;

/** Answers messages as the background does, with the real store over the fake browser's storage. */
export function answerAsBackground() {
  const key = newWrappingKey();
  let clock = 1000;
  const store = createProjectStore(
    () => key,
    () => (clock += 1),
  );
  sent.mockImplementation((type: string, data: Parameters<typeof handle>[1]) => handle(type, data));
  function handle(type: string, data: Record<string, never>): Promise<unknown> {
    const { id, draft, secrets, name } = data;
    if (type === 'saveProject') return store.save(id, draft!, secrets!);
    if (type === 'saveSecrets') return store.saveSecrets(id!, secrets!);
    if (type === 'duplicateProject') return store.duplicate(id!, name!);
    if (type === 'deleteProject') return store.remove(id!);
    if (type === 'restoreProject') return store.restore(id!);
    if (type === 'templatesWithOldSecret') return Promise.resolve([]);
    throw new Error(`Nobody answers ${type}`);
  }
  return store;
}

/** A fresh browser with these projects, and no open page yet. */
export async function freshBrowser(projects: Project[] = []): Promise<void> {
  fakeBrowser.reset();
  window.localStorage.clear();
  window.location.hash = '';
  cleanNotifications();
  sent.mockReset();
  // No template is open.
  sent.mockResolvedValue([]);
  useProjects.setState({ status: 'loading', projects: [] });
  await fakeBrowser.storage.local.set({ projects });
}

/** Opens the options page at an address; to reload, call `unmount` and open it again. */
export async function openOptions(hash = '#/projects') {
  window.location.hash = hash;
  const user = userEvent.setup({ delay: null });
  const stop = await followProjects();
  const { unmount } = render(
    <UiProvider env="test">
      <OptionsApp />
    </UiProvider>,
  );
  const close = () => {
    unmount();
    stop();
  };
  return { user, close };
}

/** Everything in every storage area, as text. */
export async function allStorage(): Promise<string> {
  const areas = [fakeBrowser.storage.local, fakeBrowser.storage.session];
  const held = await Promise.all(areas.map((area) => area.get(null)));
  return JSON.stringify(held) + JSON.stringify({ ...window.localStorage });
}

/** Fails with axe's message if the page has an accessibility problem that needs no layout to find. */
export async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run(document.body, {
    // Contrast and regions need a rendered page; the browser tests check those.
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

/** Waits for the focus; compares without printing the page when it does not arrive. */
export async function expectFocus(element: HTMLElement): Promise<void> {
  await waitFor(() => {
    expect(document.activeElement === element, 'the element has the focus').toBe(true);
  });
}
