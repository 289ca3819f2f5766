import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { noteUserActivation } from '@/lib/storage/user-activation';
import { followProjects, useProjects } from '@/components/stores/projects';
import { followVault } from '@/components/stores/vault-view';

import { UiProvider } from '../ui';
import { PopupApp, preloadTab } from './popup-app';

/** Storage answers in a few milliseconds. If it does not, the app says that it is waiting. */
const PATIENCE_MS = 300;

/** Replaces the painted shell by the app; the same in popup and side panel. */
export async function startApp(): Promise<void> {
  noteUserActivation();
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  await Promise.race([load(), patience]);
  const root = document.querySelector('#root');
  if (!root) return;
  createRoot(root).render(
    <StrictMode>
      <UiProvider>
        <PopupApp />
      </UiProvider>
    </StrictMode>,
  );
}

async function load(): Promise<void> {
  await Promise.all([followProjects(), followVault()]);
  await preloadTab(useProjects.getState().settings.popupTab);
}
