/** A project as its author sees it: its defaults, its checks, its words, its export and import. */
export { checkDigest } from './check-draft';
export { checkDraft, checkStored } from './check-draft';
export { draftOf, sameDraft, tidyDraft, withDraft, withoutUndefined } from './draft';
export { canBeMissing, describeMapping } from './describe';
export {
  exportProjects,
  type ImportedProject,
  type ImportedProjects,
  importProjects,
} from './exchange';
export { findHazard } from './hazards';
export { freeVariable } from './free-variable';
export { colourIndex, copyName, freeName, initials } from './naming';
export { newDraft } from './new-draft';
export { lacksPersonId, personIdField, presetFields, recordIdMapping } from './presets';
export { checkRecordId, idLeftOut, lacksRecordId } from './record-id';
export {
  attributesUsed,
  EMPTY_PROFILE,
  emptyValues,
  NOBODY,
  profileOf,
  type Recipient,
  type RecipientValues,
  sampleProfile,
  valueIn,
} from './recipients';
export { recipeDraft } from './recipe-draft';
export { projectSchema } from './schema';
export { contentBlockOf, snippetRequest, type SnippetProject } from './snippet-request';
export type { Project, ProjectDraft, ProjectKind } from './types';
