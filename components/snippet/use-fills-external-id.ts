import { useProjects } from '@/components/stores/projects';
import { draftOf } from '@/lib/project';

import { saveProject } from '../stores/change-projects';
import { useAttempt } from '../ui';

/**
 * Saves whether the PassKit project gives records their external IDs by itself.
 * @param settle saves pending edits of the rows, because the whole project is saved after them.
 */
export function useFillsExternalId(id: string, settle: () => Promise<boolean>) {
  const { failure, run } = useAttempt();
  return {
    failure,
    run: (isOn: boolean) =>
      run(async () => {
        const isSettled = await settle();
        const stored = useProjects.getState().projects.find((project) => project.id === id);
        if (!isSettled || !stored) throw new Error('Your last change is not saved yet.');
        const { fillsExternalId: _before, ...draft } = draftOf(stored);
        await saveProject({ ...draft, ...(isOn && { fillsExternalId: true }) }, {}, id);
      }),
  };
}
