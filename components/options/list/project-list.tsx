import { Button, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';

import { copyName } from '@/lib/project';
import type { Project } from '@/lib/project';
import { deleteWithUndo } from './delete-with-undo';
import { kindLabel } from '../form/kinds';
import { useUnsavedIds } from '../form/unsaved-drafts';
import { deleteProject, duplicateProject } from '../../stores/change-projects';
import { offerUndo, tellFailure } from '../../ui/feedback/toasts';
import classes from './project-list.module.css';
import { ProjectRow } from './project-row';

/** Up to this many rows, no search is shown: looking is quicker. */
const ROWS_AT_A_GLANCE = 8;

interface ProjectListProps {
  projects: Project[];
  /** Called when a row has gone and the focus with it. */
  onDeleted: () => void;
}

/** The projects, one row for each; with a search if there are many. */
export function ProjectList({ projects, onDeleted }: ProjectListProps) {
  const [search, setSearch] = useState('');
  const unsaved = useUnsavedIds();
  const searchable = projects.length > ROWS_AT_A_GLANCE;
  const shown = searchable ? projects.filter((project) => matches(project, search)) : projects;

  const duplicate = async (project: Project): Promise<void> => {
    try {
      const names = projects.map(({ name }) => name);
      const copy = await duplicateProject(project.id, copyName(project.name, names));
      offerUndo(`Duplicated as “${copy.name}”.`, () => deleteProject(copy.id));
    } catch (error) {
      tellFailure(error, () => duplicate(project));
    }
  };

  return (
    <>
      {searchable && (
        <TextInput
          type="search"
          aria-label="Search projects"
          placeholder="Search by name, kind or code"
          leftSection={<IconSearch size={16} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      {shown.length > 0 ? (
        <ul className={classes.list} aria-label="Projects">
          {shown.map((project) => (
            <ProjectRow
              key={project.id}
              project={project}
              unsaved={unsaved.has(project.id)}
              onDuplicate={() => void duplicate(project)}
              onDelete={() => void deleteWithUndo(project, onDeleted)}
            />
          ))}
        </ul>
      ) : (
        <output className={classes.none}>
          <Text style={{ overflowWrap: 'anywhere' }}>No project matches “{search.trim()}”.</Text>
          <Button variant="default" onClick={() => setSearch('')}>
            Show all
          </Button>
        </output>
      )}
    </>
  );
}

function matches(project: Project, search: string): boolean {
  const text = `${project.name} ${kindLabel(project.kind)} ${project.url}`.toLocaleLowerCase();
  return search
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
