import { Button } from '@mantine/core';

import type { Project } from '@/lib/project';
import { deleteWithUndo } from '../list/delete-with-undo';
import { Section } from '../../forms/layout';
import { goTo } from '../../stores/route';

/** Deletes the project; last on the page. The message that follows offers undo. */
export function DangerZone({ project }: { project: Project }) {
  return (
    <Section
      title="Delete project"
      lead="Takes the project and its secrets out of Passlink. PassKit, and links already sent, stay as they are."
    >
      <div>
        <Button
          variant="default"
          c="var(--pl-error)"
          onClick={() => void deleteWithUndo(project, () => goTo({ page: 'projects' }))}
        >
          Delete project
        </Button>
      </div>
    </Section>
  );
}
