import { afterAll, vi } from 'vitest';

import { useProjects } from '@/components/stores/projects';
import { useVault } from '@/components/stores/vault-view';

import { sendMessage } from './message-double';

// One for all files: components that are loaded already go on using the one they know.
vi.mock('@/lib/messages', () => import('./message-double'));
// It renders templates, and has its own tests.
vi.mock('@/components/preview/preview-card', () => ({ PreviewCard: () => null }));

afterAll(() => {
  sendMessage.mockReset();
  for (const store of [useProjects, useVault]) {
    (store as { setState(state: unknown, replace: true): void }).setState(
      store.getInitialState(),
      true,
    );
  }
});
