import type { ProjectDraft } from '@/lib/project';
import { kindLabel } from '../form/kinds';
import { readUrl } from '../form/read-url';

/** A name to start with, "Membership a4hrop"; '' while the URL is not known. */
export function suggestName({ kind, url }: Pick<ProjectDraft, 'kind' | 'url'>): string {
  const { code } = readUrl(url);
  return code === undefined ? '' : `${kindLabel(kind)} ${code}`;
}
