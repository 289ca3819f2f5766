import { browser } from '#imports';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { PopupApp, preloadTab } from '@/components/popup/popup-app';
import { UiProvider } from '@/components/ui';
import { followProjects, useProjects } from '@/lib/state/projects';

/** Storage answers in a few milliseconds; only when it does not, the app says that it waits. */
const PATIENCE_MS = 300;

const isToolbarPopup = browser.extension.getViews({ type: 'popup' }).includes(window);
if (!isToolbarPopup) document.documentElement.dataset['frame'] = 'page';

const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
await Promise.race([load(), patience]);

const root = document.querySelector('#root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <UiProvider>
        <PopupApp />
      </UiProvider>
    </StrictMode>,
  );
}

async function load(): Promise<void> {
  await followProjects();
  await preloadTab(useProjects.getState().settings.popupTab);
}
