import { VisuallyHidden } from '@mantine/core';

import { Empty } from '../../ui';
import { goTo } from '../../stores/route';

/** Shown if the address names a project that no longer exists. */
export function MissingProject() {
  return (
    <>
      <VisuallyHidden component="h1">Project</VisuallyHidden>
      <Empty
        title="This project is not here"
        action={{ label: 'Show all projects', onClick: () => goTo({ page: 'projects' }) }}
      >
        It was deleted, or the address belongs to another browser.
      </Empty>
    </>
  );
}
