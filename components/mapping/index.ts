export type { Attribute } from './attribute-options';
export { rowsToKeep } from './completeness';
export { MappingList } from './mapping-list';
export { fieldLabel } from './words';
export { AddField } from './add-field';
