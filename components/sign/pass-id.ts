import { isRecordId, type Payload, recordIdFields, recordIdIn } from '@/lib/passkit';
import type { Project } from '@/lib/project/types';
import type { RecentLink } from '@/lib/storage/storage';

import { manyPasses } from '../ui';

/** What the link of a form does when it is opened more than once, or by more than one person. */
export interface PassIdState {
  /** What opening the link again does. */
  again: string;
  /** What is wrong with it; absent where one person has one pass. */
  problem?: string;
  /** The fields that would mend it. */
  adds: readonly string[];
}

/**
 * @param payload the form's values, without empty ones.
 * @param recent links that were made before, which may be for another person under the same ID.
 */
export function passIdState(
  { kind, fillsExternalId }: Pick<Project, 'kind' | 'fillsExternalId'>,
  payload: Payload,
  recent: readonly RecentLink[],
): PassIdState {
  const id = recordIdIn(payload, kind);
  if (id === undefined) {
    if (fillsExternalId) return { again: SAME_PASS, adds: [] };
    const problem = manyPasses(kind);
    return {
      again: 'Each time it is opened, PassKit makes another.',
      problem,
      adds: recordIdFields(kind),
    };
  }
  const other = recent.find(
    (each) => recordIdIn(each.payload, kind) === id && personIn(each.payload) !== personIn(payload),
  );
  if (!other) return { again: SAME_PASS, adds: [] };
  return {
    again: SAME_PASS,
    problem: `A recent link for somebody else has the ID ${id} too. Both open one pass.`,
    adds: [],
  };
}

const SAME_PASS = 'Opened again, it shows the same pass.';

/** Everything about the person as text, to tell one from another. */
function personIn(payload: Payload): string {
  const about = Object.entries(payload).filter(
    ([field]) => field.startsWith('person.') && !isRecordId(field),
  );
  return JSON.stringify(about.toSorted());
}
