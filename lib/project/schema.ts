import * as v from 'valibot';

import type { FieldMapping, MissingPolicy, ValueSource } from '../snippet/types';
import type { Project, ProjectDraft } from './types';
import { ATTRIBUTE_OBJECTS } from '../jinja/vocabulary';

const text = v.string();
const epoch = v.pipe(v.number(), v.integer(), v.minValue(0));

const valueSource: v.GenericSchema<ValueSource> = v.variant('kind', [
  v.strictObject({
    kind: v.literal('attribute'),
    object: v.picklist(ATTRIBUTE_OBJECTS),
    name: text,
    format: v.exactOptional(v.picklist(['date', 'datetime', 'lowercase', 'gender', 'boolean'])),
  }),
  v.strictObject({ kind: v.literal('text'), text }),
  v.strictObject({
    kind: v.literal('join'),
    parts: v.array(v.lazy(() => valueSource)),
    separator: v.exactOptional(text),
  }),
]);

const missingPolicy: v.GenericSchema<MissingPolicy> = v.variant('kind', [
  v.strictObject({ kind: v.literal('omit') }),
  v.strictObject({ kind: v.literal('fallback'), text }),
  v.strictObject({ kind: v.literal('suppress'), reason: text }),
]);

const fieldMapping: v.GenericSchema<FieldMapping> = v.strictObject({
  field: text,
  value: valueSource,
  whenMissing: missingPolicy,
});

/**
 * A project's mappings. The schema is recursive: limit the depth of external data before parsing
 * it.
 */
export const fieldsSchema = v.array(fieldMapping);

/** Everything in a project that its author edits. */
export const draftEntries = {
  name: text,
  kind: v.picklist(['membership', 'coupon', 'custom']),
  url: text,
  digest: v.picklist(['SHA-256', 'SHA-1']),
  variable: text,
  utm: v.record(text, text),
  signing: v.exactOptional(v.literal('content-block')),
  fields: fieldsSchema,
  fillsExternalId: v.exactOptional(v.literal(true)),
  badges: v.exactOptional(
    v.strictObject({ apple: v.exactOptional(text), google: v.exactOptional(text) }),
  ),
};

/**
 * The shape of a draft; no extra keys. `checkDraft` checks its texts. The mappings are recursive:
 * limit the depth of external data before parsing it.
 */
export const draftSchema: v.GenericSchema<ProjectDraft> = v.strictObject(draftEntries);

const keptEntries = {
  ...draftEntries,
  hasSecret: v.boolean(),
  hasEncryptionKey: v.boolean(),
  createdAt: epoch,
  updatedAt: epoch,
};

/** The shape of a project in a file; no extra keys. */
export const projectSchema: v.GenericSchema<Project> = v.strictObject({
  ...keptEntries,
  id: v.pipe(text, v.uuid()),
});

/** The shape of a stored project. Extra keys of another version are allowed. */
export const storedProjectSchema: v.GenericSchema<Project> = v.looseObject({
  ...keptEntries,
  id: v.pipe(text, v.nonEmpty(), v.maxLength(100)),
});
