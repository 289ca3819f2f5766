import * as v from 'valibot';

import { findHazard } from '@/lib/project/hazards';
import { storedProjectSchema } from '@/lib/project/schema';
import type { Project } from '@/lib/project/types';

/** The valid entries of a list; each invalid one is left out. */
export function soundList<T>(entry: v.GenericSchema<unknown, T>): v.GenericSchema<unknown, T[]> {
  return v.pipe(
    v.array(v.unknown()),
    v.transform((entries) => entries.flatMap((each) => soundEntry(entry, each))),
  );
}

/** The valid entries of a record; each invalid one is left out. */
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

/** Data that is not too deep for a recursive schema and that cannot reach a prototype. */
export const harmless = v.pipe(
  v.unknown(),
  v.check((stored) => findHazard(stored) === undefined),
);

/** The shape of one stored project. */
export const soundProject: v.GenericSchema<unknown, Project> = v.pipe(
  harmless,
  storedProjectSchema,
);

/** The valid stored projects, in the author's order. If two have the same id, the first counts. */
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
