import type { Engine, EngineTraits } from './engine.ts';
import { badRequest, refuseUnknown } from './refusals.ts';

const TYPE = 'Bad Request';
const refuse = (target: string, message: string) => badRequest(target, message, TYPE);
const CHANNELS = ['EMAIL', 'PUSH', 'SMS'];

export interface PreviewContext {
  engine: Engine;
  traits: EngineTraits;
  users: Record<string, Record<string, unknown>>;
  /** Contents of the blocks that are ACTIVE, by label. */
  activeBlocks: Record<string, string>;
}

/**
 * `POST /core-services/v1/personalization/preview`: every text of the payload, rendered. What
 * MoEngage answers for a template that does not compile, or that says MOE_NOT_SEND, is not
 * documented; here it is a 400 with the words that its editors show.
 * Source: `campaigns.yaml`, "Personalized Preview".
 */
export async function renderPreview(
  body: Record<string, unknown>,
  { engine, traits, users, activeBlocks }: PreviewContext,
): Promise<unknown> {
  refuseUnknown(
    body,
    ['request_id', 'personalization_content', 'personalization_details', 'user_details'],
    TYPE,
  );
  if (typeof body.request_id !== 'string' || body.request_id === '')
    throw refuse('request_id', 'request_id key is mandatory field');
  const payload = readPayload(body.personalization_content);
  const profile = readProfile(body.personalization_details, readUser(body.user_details, users));
  const rendered: Record<string, unknown> = {};
  for (const [name, template] of Object.entries(payload)) {
    if (typeof template !== 'string') rendered[name] = template;
    else {
      const answer = await engine.render(template, profile, activeBlocks, traits);
      if ('error' in answer) throw refuse(name, answer.error);
      if ('notSent' in answer) throw refuse(name, `MOE_NOT_SEND: ${answer.notSent}`);
      rendered[name] = answer.output;
    }
  }
  return { personalized_content: { payload: rendered } };
}

function readPayload(content: unknown): Record<string, unknown> {
  const { payload, ...others } = object('personalization_content', content);
  refuseUnknown(others, ['custom_template_data'], TYPE);
  if (payload === undefined)
    throw refuse('payload', 'payload or custom_template_data key is mandatory field');
  return object('payload', payload);
}

function readUser(
  details: unknown,
  users: Record<string, Record<string, unknown>>,
): Record<string, unknown> {
  if (details === undefined) return {};
  const fields = object('user_details', details);
  refuseUnknown(fields, ['identifier', 'identifier_value'], TYPE);
  const { identifier, identifier_value: id } = fields;
  if (typeof identifier !== 'string')
    throw refuse('identifier', 'identifier key is mandatory field');
  if (typeof id !== 'string')
    throw refuse('identifier_value', 'identifier_value key is mandatory field');
  const user = users[id];
  if (user === undefined) throw refuse('identifier_value', 'User not found');
  return user;
}

/** What is given goes before what the user's profile has. */
function readProfile(
  details: unknown,
  user: Record<string, unknown>,
): Record<string, Record<string, unknown>> {
  const fields = object('personalization_details', details);
  refuseUnknown(fields, ['channel', 'event_name', 'user_attributes', 'event_attributes'], TYPE);
  const { channel, event_name, user_attributes = {}, event_attributes } = fields;
  if (!CHANNELS.some((each) => each === channel))
    throw refuse('channel', 'channel key is mandatory field');
  const given = object('user_attributes', user_attributes);
  const profile = { UserAttribute: { ...user, ...given } };
  if (event_attributes === undefined) return profile;
  if (typeof event_name !== 'string' || event_name === '')
    throw refuse('event_name', 'event_name key is mandatory field');
  return { ...profile, EventAttribute: object('event_attributes', event_attributes) };
}

function object(name: string, value: unknown): Record<string, unknown> {
  if (value === undefined) throw refuse(name, `${name} key is mandatory field`);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw refuse(name, `${name} is expected to be an object`);
  return value as Record<string, unknown>;
}
