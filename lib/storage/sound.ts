import * as v from 'valibot';

import { findHazard } from '@/lib/project/hazards';
import { storedProjectSchema } from '@/lib/project/schema';
import type { Project } from '@/lib/project/types';

/** A list's sound entries; those that are not are left out one by one. */
export function soundList<T>(entry: v.GenericSchema<unknown, T>): v.GenericSchema<unknown, T[]> {
  return v.pipe(
    v.array(v.unknown()),
    v.transform((entries) => entries.flatMap((each) => soundEntry(entry, each))),
  );
}

/** A record's sound entries by id; those that are not are left out one by one. */
export function soundRecord<T>(
  entry: v.GenericSchema<unknown, T>,
): v.GenericSchema<unknown, Record<string, T>> {
  return v.pipe(
    v.custom<Record<string, unknown>>(isRecord),
    v.transform((stored) =>
      Object.fromEntries(
        Object.entries(stored).flatMap(([id, each]) =>
          soundEntry(entry, each).map((sound): [string, T] => [id, sound]),
        ),
      ),
    ),
  );
}

/** What is neither too deep to be parsed by a recursive schema nor reaches a prototype. */
export const harmless = v.pipe(
  v.unknown(),
  v.check((stored) => findHazard(stored) === undefined),
);

/** The shape of one stored project. */
export const soundProject: v.GenericSchema<unknown, Project> = v.pipe(
  harmless,
  storedProjectSchema,
);

/** The stored projects that can be used, in the author's order; of two with one id, the first. */
export const soundProjects: v.GenericSchema<unknown, Project[]> = v.pipe(
  v.array(v.unknown()),
  v.transform((entries) => {
    const ids = new Set<string>();
    return entries.filter((entry): entry is Project => {
      if (!isProject(entry) || ids.has(entry.id)) return false;
      ids.add(entry.id);
      return true;
    });
  }),
);

function isProject(entry: unknown): entry is Project {
  return v.is(soundProject, entry);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function soundEntry<T>(schema: v.GenericSchema<unknown, T>, entry: unknown): T[] {
  const read = v.safeParse(schema, entry, { abortEarly: true });
  return read.success ? [read.output] : [];
}
