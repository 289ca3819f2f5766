import type { ProjectDraft } from '../../../lib/project';

/** Whether two drafts say the same, in whatever order their keys stand. */
export function sameDraft(one: ProjectDraft, other: ProjectDraft): boolean {
  return one === other || inOrder(one) === inOrder(other);
}

function inOrder(draft: ProjectDraft): string {
  return JSON.stringify(draft, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
