import { freeVariable, USUAL_VARIABLE } from './free-variable';
import { presetFields } from './presets';
import type { ProjectDraft, ProjectKind } from './types';

interface NewDraft {
  name?: string;
  url?: string;
  /** Template variables of existing projects. The new project gets another one. */
  takenVariables?: readonly string[];
}

/** A new project: MoEngage's digest, a free variable, and the usual mappings of its kind. */
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
