export { SnippetError, type SnippetErrorCode } from './check-request';
export { generateSnippet } from './generate';
export { BUTTON_ADDRESS_LIMIT, suffixBase, suffixSnippet } from './suffix';
export { checkVariable, VARIABLE_LIMIT } from './variable';
export { BLOCK_VERSION } from '../block/markers';
export type {
  AttributeObject,
  AttributeSource,
  FieldMapping,
  JoinSource,
  MissingPolicy,
  Snippet,
  SnippetRequest,
  SnippetStyle,
  TextSource,
  ValueFormat,
  ValueSource,
} from './types';
