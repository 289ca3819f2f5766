import { orderedJson } from '@/lib/text/ordered-json';
import type { ProjectDraft } from '@/lib/project';

/** Whether two drafts say the same, in whatever order their keys stand. */
export function sameDraft(one: ProjectDraft, other: ProjectDraft): boolean {
  return one === other || orderedJson(one) === orderedJson(other);
}
