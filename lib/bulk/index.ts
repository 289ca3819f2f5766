/** Adds a link to every row of a CSV file. */
export { ENCODING_NAMES } from './csv/encoding';
export { type DialectChoice, SAMPLE_BYTES } from './csv/detect';
export { type ColumnMatch, doubledFields, LINK_COLUMN, matchHeader } from './match-header';
export { type OpenedFile, openSample, type PreviewRow, previewRows } from './preview';
export type { BulkPlan, Delimiter, Dialect, Encoding, LinkFormat } from './types';
