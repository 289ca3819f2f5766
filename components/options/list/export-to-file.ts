import { exportProjects } from '../../../lib/project';
import type { Project } from '../../../lib/project';
import { tellDone } from '../toasts';

/** Downloads the projects as JSON, without their secrets, and says so. */
export function exportToFile(projects: Project[]): void {
  const file = new Blob([exportProjects(projects)], { type: 'application/json' });
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = `passlink-projects-${new Date().toISOString().slice(0, 10)}.json`;
  link.click();
  URL.revokeObjectURL(url);
  const count = projects.length === 1 ? '1 project' : `${projects.length} projects`;
  tellDone(`${count} exported, without secrets. They are asked for when the file is imported.`);
}
