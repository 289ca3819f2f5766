import * as v from 'valibot';

import { DATA_CENTERS } from '../../moengage/data-centers';
import type { EngineFacts, EngineProof, StyleProof } from './types';

const text = v.string();

const styleProof: v.GenericSchema<StyleProof> = v.variant('status', [
  v.looseObject({ status: v.literal('proven') }),
  v.looseObject({ status: v.literal('differs'), what: text }),
  v.looseObject({ status: v.literal('failed'), what: text }),
]);

const missing = v.picklist(['undefined', 'null', 'empty', 'text', 'failed']);

const engineFacts: v.GenericSchema<EngineFacts> = v.looseObject({
  hash: v.union([
    v.literal('failed'),
    v.looseObject({
      reading: v.picklist(['hmac', 'salt-before', 'salt-after', 'swapped', 'plain', 'unknown']),
      spelling: v.exactOptional(v.picklist(['lower-hex', 'upper-hex', 'base64', 'base64url'])),
    }),
  ]),
  base64: v.looseObject({
    padding: v.picklist(['padded', 'unpadded', 'failed']),
    alphabet: v.picklist(['standard', 'url-safe', 'failed']),
    accents: v.picklist(['utf-8', 'latin-1', 'other', 'failed']),
  }),
  absent: missing,
  nullValue: missing,
  blockSet: v.boolean(),
});

/** The shape of a stored proof. Extra keys of another version are allowed. */
export const proofSchema: v.GenericSchema<EngineProof> = v.looseObject({
  at: v.pipe(v.number(), v.integer(), v.minValue(0)),
  dataCenter: v.picklist(DATA_CENTERS.map(({ id }) => id)),
  fingerprint: text,
  styles: v.looseObject({ quoted: styleProof, quoteless: styleProof, inline: styleProof }),
  engine: engineFacts,
});
