import type { IdOffer } from '@/lib/check/types';
import type { Finding } from '@/lib/jinja';
import { readMarker } from '@/lib/block/markers';
import { recordIdField } from '@/lib/passkit';
import { lacksPersonId, lacksRecordId, personIdField, recordIdMapping } from '@/lib/project';
import type { Project } from '@/lib/project/types';
import type { FieldMapping } from '@/lib/snippet/types';

import { lackingIn } from './check-context';

type Lacks = (project: Project) => boolean;

/** What a project of a finding lacks, by the finding's rule. */
const LACKS: ReadonlyMap<string, Lacks> = new Map<string, Lacks>([
  ['no-record-id', lacksRecordId],
  ['no-person-id', lacksPersonId],
]);

/** The project whose link lacks an ID, with the mapping that brings it; for findings of that. */
export function idOffer(
  template: string,
  { rule, range }: Finding,
  projects: readonly Project[],
): IdOffer | undefined {
  const lacks = LACKS.get(rule);
  if (!lacks) return undefined;
  const marker = readMarker(template.slice(range.from, range.to));
  if (marker?.kind !== 'start') return undefined;
  const project = lackingIn(projects, lacks).find(({ url }) => url === marker.projectUrl);
  if (!project) return undefined;
  const { id, name } = project;
  const adds = addedBy(rule, project);
  return { project: { id, name }, ...(adds && { adds }) };
}

function addedBy(rule: string, { kind }: Project): FieldMapping | undefined {
  if (rule === 'no-person-id') return personIdField();
  const field = recordIdField(kind);
  return field === undefined ? undefined : recordIdMapping(field);
}
