/**
 * SmartPass links: their payload fields, how to make them in both formats, and how to read them.
 */
export { cleanEncryptionKey } from './aes';
export { encryptLink } from './encrypt-link';
export { PassKitError, type PassKitErrorCode } from './errors';
export { FIELD_GROUPS, FIELDS, fieldsFor, findField } from './fields/catalog';
export {
  checkFieldName,
  checkFieldValue,
  type FieldProblem,
  missingCompanions,
} from './fields/check-field';
export type {
  FieldGroup,
  FieldSource,
  FieldValueType,
  PassField,
  ProtocolKind,
} from './fields/types';
export { findLinks } from './found-links/find-links';
export { type Standing, standingAfter, standingOf } from './found-links/standing';
export type { FoundLink, LinkChange } from './found-links/types';
export { inspectAsGiven, type LinkKeys } from './inspect-as-given';
export { inspectLink } from './inspect-link';
export { type CommandLine, parseCommandLine } from './parse-command-line';
export { isKnownHost, parseProjectUrl, type ProjectUrl } from './project-url';
export { isRecordId, recordIdField, recordIdFields, recordIdIn, recordIdLabel } from './record-id';
export { cleanSecret, requireSecret } from './secret';
export { signData, signLink } from './sign-link';
export type { Digest, EncryptionProject, LinkReport, Payload, SigningProject } from './types';
export { utmQuery } from './utm';
export { requireWellFormed } from './text';
