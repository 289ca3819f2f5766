import { browser } from '#imports';
import { type Mock, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import type { Project } from '../../../../../lib/project';
import {
  type ConnectionStore,
  createConnectionStore,
} from '../../../../../lib/background/store/connection-store';
import { createSerialQueue } from '../../../../../lib/text/serial-queue';
import type { ProjectStore } from '../../../../../lib/background/store/project-store';
import { newWrappingKey } from '../../../../../lib/vault/key';
import { fakeStore, goldProject, handlersUnderTest } from '../support';

export const { use, ask } = handlersUnderTest();

export const WORKSPACE = { dataCenter: '03', workspaceId: 'DAO6UGZ73D9RTK8B5W96TPYN' } as const;
export const DATA_KEY = 'I11ON4N1PD48HVUE9GU8LO5R';
export const CAMPAIGN_KEY = 'CAMPAIGN0KEY0OF0THE0SHOP';

export const SECRET = '0WfoVtZ7MrJSfrHVuiESxZ';

/** The only project there is, and a store that has it. */
export const GOLD = goldProject({
  variable: 'goldURL',
});
export const PROJECTS = bookWith(GOLD);

/** A store with this project alone. */
export function bookWith(project: Project): ProjectStore {
  return fakeStore(
    async () => ({ secret: SECRET }),
    async () => project,
  );
}

/** MoEngage's servers; each test defines their answers. */
export const network: Mock<(url: string, init: RequestInit) => Promise<Response>> = vi.fn();

/** A fresh browser that is connected and may reach these hosts. */
export async function connect(allowed?: readonly string[]): Promise<ConnectionStore> {
  fakeBrowser.reset();
  return connectAgain(allowed);
}

/** The same in a browser that has been used before. */
export async function connectAgain(
  allowed: readonly string[] = ['api-03'],
): Promise<ConnectionStore> {
  network.mockReset();
  vi.stubGlobal('fetch', network);
  Object.assign(browser, {
    permissions: {
      contains: async ({ origins }: { origins: string[] }) =>
        origins.every((origin) => allowed.some((host) => origin.includes(`//${host}.`))),
    },
  });
  const key = await newWrappingKey();
  let clock = 0;
  const store = createConnectionStore(
    async () => key,
    () => (clock += 1),
    createSerialQueue(),
  );
  await store.save(WORKSPACE, { dataKey: DATA_KEY, campaignKey: CAMPAIGN_KEY });
  return store;
}

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });

export const ACCEPTED = {
  status: 'success',
  message: 'Your request has been accepted and will be processed soon.',
  request_id: 'r-1',
};
