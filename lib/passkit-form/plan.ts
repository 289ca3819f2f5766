import type { DataCenterId } from '../moengage/data-centers';
import { PASS_EVENTS, type PassEventId } from '../moengage/pass-events';
import type { PlannedField } from './types';

/** The form's values that come from the connection. */
export interface FormKeys {
  workspaceId: string;
  dataCenter: DataCenterId;
  /** The Data API key. */
  dataKey: string;
}

/** What the author chose for the form. */
export interface FormChoices {
  /** The integration's name. */
  name: string;
  /** The events to switch on; the others are switched off. */
  events: readonly PassEventId[];
}

/**
 * The values for PassKit's form, in the order of writing: the form may show its events only once the
 * integration is enabled.
 * Source: MoEngage, Partner guide, PassKit, "Configure MoEngage Integration on Passkit".
 */
export function planForm(
  { workspaceId, dataCenter, dataKey }: FormKeys,
  { name, events }: FormChoices,
): PlannedField[] {
  return [
    { id: 'apiKey', value: dataKey },
    { id: 'workspaceId', value: workspaceId },
    { id: 'name', value: name.trim() },
    { id: 'dataCenter', value: dataCenter },
    { id: 'enable', value: true },
    ...PASS_EVENTS.map(({ id }) => ({ id, value: events.includes(id) })),
  ];
}
