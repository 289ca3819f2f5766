/** What a project is to its author: its defaults, its checks, its words, its way to a file. */
export { checkDraft, type DraftProblems } from './check-draft';
export { canBeMissing, describeMapping, type MappingDescription } from './describe';
export { exportProjects, type ImportedProjects, importProjects } from './exchange';
export { NAME_LIMIT } from './limits';
export { colourIndex, copyName, freeName, initials } from './naming';
export { newDraft } from './new-draft';
export { presetFields } from './presets';
export { sampleRecipients, type SampleRecipient } from './recipients';
export { draftSchema, projectSchema } from './schema';
export type { Project, ProjectDraft, ProjectKind } from './types';
