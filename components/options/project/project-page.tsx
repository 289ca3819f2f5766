import type { Project } from '@/lib/project';
import { Waiting } from '../../ui';
import { useUnsaved } from '../form/unsaved-drafts';
import { ProjectEditor } from './project-editor';

interface ProjectPageProps {
  project: Project;
  /** The project was just created, so the page says what comes next. */
  isNew: boolean;
}

/** One project, with the edits that were left unsaved. */
export function ProjectPage({ project, isNew }: ProjectPageProps) {
  const unsaved = useUnsaved(project.id);
  if (unsaved === undefined) return <Waiting label="Loading the project" rows={5} />;
  return <ProjectEditor project={project} unsaved={unsaved} isNew={isNew} />;
}
