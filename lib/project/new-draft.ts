import { presetFields } from './presets';
import type { ProjectDraft, ProjectKind } from './types';

/** A project to start from: MoEngage's digest and variable, and the kind's usual mappings. */
export function newDraft(
  kind: ProjectKind,
  { name = '', url = '' }: { name?: string; url?: string } = {},
): ProjectDraft {
  return {
    name,
    kind,
    url,
    digest: 'SHA-256',
    variable: 'longURL',
    utm: {},
    fields: presetFields(kind),
  };
}
