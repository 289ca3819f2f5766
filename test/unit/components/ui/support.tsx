import { render, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import type { ReactNode } from 'react';
import { expect, type Mock } from 'vitest';
import { fakeBrowser } from 'wxt/testing';

import { UiProvider } from '@/components/ui';
import { type Answer, type MessageType, type Request, sendMessage } from '@/lib/messages';
import { newDraft, type Project } from '@/lib/project';
import { followProjects, useProjects } from '@/components/stores/projects';
import { settingsItem } from '@/lib/storage/storage';

/** `sendMessage`, which a test file has to mock itself. */
export const sent = sendMessage as unknown as Mock;

type Answers = {
  [K in MessageType]?: (data: Request<K>) => Answer<K> | Promise<Answer<K>>;
};

/** Answers messages as given, and fails on any other. */
export function answerWith(answers: Answers): void {
  sent.mockImplementation(async (type: MessageType, data: never) => {
    const answer = answers[type] as ((data: never) => unknown) | undefined;
    if (!answer) throw new Error(`Nobody answers ${type}`);
    return answer(data);
  });
}

/** The messages of one kind that were sent, oldest first. */
export function sentOf<K extends MessageType>(type: K): Request<K>[] {
  return sent.mock.calls.filter(([kind]) => kind === type).map(([, data]) => data);
}

/** A project as storage holds it. */
export function project(over: Partial<Project> = {}): Project {
  return {
    ...newDraft('membership', { name: 'Gold card', url: 'https://pub1.pskt.io/c/gold1' }),
    id: 'gold',
    hasSecret: true,
    hasEncryptionKey: false,
    createdAt: 1,
    updatedAt: 1,
    ...over,
  };
}

/** A fresh browser with these projects, and with the store following it. */
export async function freshBrowser(projects: Project[] = []): Promise<void> {
  fakeBrowser.reset();
  window.localStorage.clear();
  sent.mockReset();
  useProjects.setState({
    status: 'loading',
    projects: [],
    settings: settingsItem.fallback,
  });
  await fakeBrowser.storage.local.set({ projects });
  await followProjects();
}

const wrapped = (content: ReactNode) => <UiProvider env="test">{content}</UiProvider>;

/** Renders an element as the popup does, without transitions. */
export function show(children: ReactNode) {
  const user = userEvent.setup({ delay: null });
  const { rerender, unmount } = render(wrapped(children));
  return { user, unmount, showAgain: (content: ReactNode) => rerender(wrapped(content)) };
}

/** Fails with axe's message if the page has an accessibility problem that needs no layout to find. */
export async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run(document.body, {
    // Contrast needs a rendered page, other rules a whole one; the browser tests check those.
    rules: {
      'color-contrast': { enabled: false },
      region: { enabled: false },
      'landmark-one-main': { enabled: false },
      'page-has-heading-one': { enabled: false },
    },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

/** Waits for the focus; compares without printing the page when it does not arrive. */
export async function expectFocus(element: () => HTMLElement): Promise<void> {
  await waitFor(() => {
    expect(document.activeElement === element(), 'the element has the focus').toBe(true);
  });
}

/** The clipboard's text, as `userEvent.setup` provides it. */
export function clipboardText(): Promise<string> {
  return navigator.clipboard.readText();
}
