import { Button, FileButton, Group, Stack, Title } from '@mantine/core';
import { IconDownload, IconPlus, IconUpload } from '@tabler/icons-react';
import { useRef, useState } from 'react';

import { exportProjects, type Project } from '@/lib/project';
import { useProjects } from '../../stores/projects';
import { lazyPart, Waiting } from '../../ui';
import { NewProjectPage } from '../new/new-project-page';
import { hrefOf } from '../../stores/route';
import { downloadText } from '../../ui/controls/download-text';
import { DropZone } from '../../ui/controls/drop-zone';
import { tellDone } from '../../ui/feedback/toasts';
import { ProjectList } from './project-list';

/** Few authors import, so this part is loaded on demand. */
const ImportPanel = lazyPart(
  async () => (await import('./import-panel')).ImportPanel,
  <Waiting label="Reading the file" rows={2} />,
);

/** All projects, or, if there are none, how to add the first one. */
export function ProjectsPage({ onCreated }: { onCreated: (project: Project) => void }) {
  const projects = useProjects((state) => state.projects);
  const [file, setFile] = useState<File | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const pick = (picked: File | null) => {
    if (picked) setFile(picked);
  };

  if (projects.length === 0 && !file) {
    return (
      <DropZone onDrop={pick}>
        <NewProjectPage first onCreated={onCreated} onImport={pick} />
      </DropZone>
    );
  }
  return (
    <DropZone onDrop={pick}>
      <Stack gap="lg">
        <Group justify="space-between">
          <Title order={1} ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
            Projects
          </Title>
          <Group gap="sm">
            <FileButton accept="application/json,.json" onChange={pick} inputProps={FILE_INPUT}>
              {(props) => (
                <Button
                  {...props}
                  variant="default"
                  leftSection={<IconUpload size={16} aria-hidden />}
                >
                  Import
                </Button>
              )}
            </FileButton>
            {projects.length > 0 && (
              <Button
                variant="default"
                leftSection={<IconDownload size={16} aria-hidden />}
                onClick={() => exportToFile(projects)}
              >
                Export
              </Button>
            )}
            <Button
              component="a"
              href={hrefOf({ page: 'new' })}
              leftSection={<IconPlus size={16} aria-hidden />}
            >
              Add project
            </Button>
          </Group>
        </Group>
        {file && (
          // Another file is another import, even if it has the same name.
          <ImportPanel
            key={`${file.name} ${file.size} ${file.lastModified}`}
            file={file}
            onClose={() => {
              setFile(null);
              heading.current?.focus();
            }}
          />
        )}
        {projects.length > 0 && (
          <ProjectList projects={projects} onDeleted={() => heading.current?.focus()} />
        )}
      </Stack>
    </DropZone>
  );
}

/** The picker is opened by the button beside it, which has the visible name. */
const FILE_INPUT = { 'aria-label': 'File to import' };

/** Downloads the projects as JSON, without their secrets, and announces it. */
function exportToFile(projects: Project[]): void {
  downloadText(exportProjects(projects), 'passlink-projects', 'json');
  const count = projects.length === 1 ? '1 project' : `${projects.length} projects`;
  tellDone(`${count} exported, without secrets. They are asked for when the file is imported.`);
}
