import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { OptionsApp } from '@/components/options/options-app';
import { resumeLastPlace } from '@/components/stores/route';
import { UiProvider } from '@/components/ui';
import { noteUserActivation } from '@/lib/storage/user-activation';
import { followProjects } from '@/components/stores/projects';
import { followVault } from '@/components/stores/vault-view';

const root = document.getElementById('root');
if (root) {
  noteUserActivation();
  resumeLastPlace();
  void followProjects();
  void followVault();
  createRoot(root).render(
    <StrictMode>
      <UiProvider>
        <OptionsApp />
      </UiProvider>
    </StrictMode>,
  );
}
