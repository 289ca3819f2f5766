import { useState } from 'react';

import { newDraft } from '@/lib/project';
import type { Project } from '@/lib/project';
import { Waiting } from '../../ui';
import { NEW_PROJECT, useUnsaved } from '../form/unsaved-drafts';
import { takenVariables } from '../../stores/change-projects';
import { NewProjectForm } from './new-project-form';

interface NewProjectPageProps {
  /** There is no project yet: explains what a project is, and offers an import. */
  first?: boolean;
  onCreated: (project: Project) => void;
  onImport?: (file: File | null) => void;
}

/** Adds a project, with the edits that were left from before a reload. */
export function NewProjectPage(props: NewProjectPageProps) {
  const unsaved = useUnsaved(NEW_PROJECT);
  const [empty] = useState(() => newDraft('membership', { takenVariables: takenVariables() }));
  if (unsaved === undefined) return <Waiting label="Loading what you entered" />;
  return <NewProjectForm {...props} empty={empty} unsaved={unsaved} />;
}
