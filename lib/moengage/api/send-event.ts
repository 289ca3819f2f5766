import { checkEvent } from '../pass-events/check';
import { eventBody } from '../pass-events/event-body';
import type { PassEventRequest } from '../pass-events/types';
import { type ApiRequest, ask } from './ask';
import { fieldsOf, text } from './read-error';
import type { Access, Answer, Fetch } from './types';

/** "The maximum limit for the request body is 128 KB." Source: MoEngage, "Data Overview". */
const MOST_BYTES = 128 * 1024;

/**
 * Sends one customer's events, without retrying. A good answer means accepted, not yet stored. Does
 * not send what MoEngage documents that it refuses, or accepts and drops.
 *
 * `POST /v1/event/{Workspace_ID}`, key of "Data", 30,000 events a minute.
 * 200 `{ status: "success", message, request_id }`
 * Source: MoEngage, "Track Event".
 */
export async function sendEvent(
  access: Access,
  event: PassEventRequest,
  fetch: Fetch,
): Promise<Answer<void>> {
  const problem = checkEvent(event, Date.now());
  if (problem) return { ok: false, failure: { kind: 'refused', ...problem } };
  return ask(access, eventRequest(access, eventBody(event)), readAccepted, fetch);
}

/**
 * Tests whether workspace and data key belong together, by sending an empty list of events.
 * MoEngage checks the credentials first, then refuses the empty list (400, attribute `actions`),
 * and stores nothing. MoEngage's own Test Connection API also wants the key in the body, where it
 * does not belong, and documents no failure other than 401.
 * Source: MoEngage, "Track Event", 400 "actions can not be empty Array".
 */
export async function testConnection(access: Access, fetch: Fetch): Promise<Answer<void>> {
  const nothing = { type: 'event', customer_id: 'passlink-connection-test', actions: [] };
  const answer = await ask(access, eventRequest(access, nothing), readAccepted, fetch);
  if (answer.ok) return answer;
  const { kind, attribute, requestId } = answer.failure;
  if (kind !== 'refused' || attribute !== 'actions') return answer;
  return { ok: true, value: undefined, ...(requestId !== undefined && { requestId }) };
}

function eventRequest({ workspaceId }: Access, body: unknown): ApiRequest {
  const path = `/v1/event/${encodeURIComponent(workspaceId)}`;
  return { method: 'POST', path, body, maxBytes: MOST_BYTES };
}

function readAccepted(body: unknown) {
  const { status, request_id } = fieldsOf(body);
  if (status !== 'success') return undefined;
  const requestId = text(request_id);
  return { value: undefined, ...(requestId !== undefined && { requestId }) };
}
