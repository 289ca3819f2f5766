export type { Attribute } from './attribute-options';
export { rowsToKeep } from './completeness';
export { fieldGroups } from './field-options';
export { MappingList } from './mapping-list';
export { fieldLabel, missingWords, sourceWords } from './words';
