import { freeVariable, USUAL_VARIABLE } from './free-variable';
import { presetFields } from './presets';
import type { ProjectDraft, ProjectKind } from './types';

interface NewDraft {
  name?: string;
  url?: string;
  /** Template variables of the projects there are: this one gets another. */
  takenVariables?: readonly string[];
}

/** A project to start from: MoEngage's digest, a free variable, and the kind's usual mappings. */
export function newDraft(
  kind: ProjectKind,
  { name = '', url = '', takenVariables = [] }: NewDraft = {},
): ProjectDraft {
  return {
    name,
    kind,
    url,
    digest: 'SHA-256',
    variable: freeVariable(USUAL_VARIABLE, takenVariables),
    utm: {},
    fields: presetFields(kind),
  };
}
