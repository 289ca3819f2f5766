import type { Channel, Observation, Observations } from '@/lib/proof/arrival';
import { observationsSchema } from '@/lib/proof/arrival/schema';
import { defineStoredRecord } from './define-item';
import { reportingFullStorage } from './not-saved';
import { soundRecord } from './sound';
import { readProjects } from './storage';

/** What test sends have shown, by project id and channel. Our own pages write it. */
export const arrivalsItem = defineStoredRecord<Observations>({
  key: 'local:arrivals',
  version: 1,
  schema: soundRecord(observationsSchema),
});

/** What was observed for a project; empty if nothing was. */
export async function readArrivals(projectId: string): Promise<Observations> {
  const arrivals = await arrivalsItem.getValue();
  return (Object.hasOwn(arrivals, projectId) ? arrivals[projectId] : undefined) ?? {};
}

/**
 * Keeps an observation in place of the channel's last one, and removes those of deleted projects.
 * @throws NotSavedError
 */
export async function keepArrival(
  projectId: string,
  channel: Channel,
  observation: Observation,
): Promise<void> {
  const ids = new Set((await readProjects()).map(({ id }) => id));
  const write = arrivalsItem.update((arrivals) => {
    const own = Object.hasOwn(arrivals, projectId) ? arrivals[projectId] : undefined;
    const all = { ...arrivals, [projectId]: { ...own, [channel]: observation } };
    return Object.fromEntries(Object.entries(all).filter(([id]) => ids.has(id)));
  });
  await reportingFullStorage(write);
}
