import { exportProjects } from '@/lib/project';
import type { Project } from '@/lib/project';
import { downloadText } from '../download-text';
import { tellDone } from '../../ui/toasts';

/** Downloads the projects as JSON, without their secrets, and says so. */
export function exportToFile(projects: Project[]): void {
  downloadText(exportProjects(projects), 'passlink-projects', 'json');
  const count = projects.length === 1 ? '1 project' : `${projects.length} projects`;
  tellDone(`${count} exported, without secrets. They are asked for when the file is imported.`);
}
