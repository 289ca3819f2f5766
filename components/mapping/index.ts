export { rowsToKeep, whatIsMissing } from './completeness';
export { MappingList } from './mapping-list';
export { fieldLabel } from './words';
export { AddField } from './add-field';
export { FieldSuggestions } from './field-suggestions';
