import * as v from 'valibot';

import { CHANNELS } from './channels';
import type { Observation, Observations } from './types';

const observationSchema: v.GenericSchema<unknown, Observation> = v.object({
  at: v.pipe(v.number(), v.integer(), v.minValue(0)),
  wrapped: v.picklist(['no', 'whole', 'unencoded']),
  shortened: v.boolean(),
  utm: v.picklist(['none', '&', '?', 'other', 'before']),
  link: v.picklist(['whole', 'unknown', 'broken', 'unseen']),
});

/** The shape of a project's observations. An invalid one, or one of another channel, is left out. */
export const observationsSchema: v.GenericSchema<unknown, Observations> = v.pipe(
  v.record(v.string(), v.unknown()),
  v.transform((stored) =>
    Object.fromEntries(
      CHANNELS.flatMap(({ id }) => {
        const read = v.safeParse(observationSchema, stored[id], { abortEarly: true });
        return read.success ? [[id, read.output]] : [];
      }),
    ),
  ),
);
