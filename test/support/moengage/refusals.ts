import type { Family, Refusal, Reply } from './types.ts';

const AUTHENTICATION = 'Authentication required';

/**
 * MoEngage's documented refusals that do not depend on what was asked.
 * Source: MoEngage, "Data Overview", Response Codes; `data.yaml`, "Track Event"; "Introduction".
 */
export const REFUSALS = {
  'header missing': {
    status: 401,
    type: AUTHENTICATION,
    message: 'Authentication Header Required',
  },
  'header empty': { status: 401, type: AUTHENTICATION, message: 'No identity information found' },
  'header undecodable': {
    status: 401,
    type: AUTHENTICATION,
    message: 'Invalid identity information found',
  },
  'app key missing': {
    status: 401,
    type: AUTHENTICATION,
    message: 'APP_KEY missing in the authentication header',
  },
  'app secret missing': {
    status: 401,
    type: AUTHENTICATION,
    message: 'APP_SECRET missing in the authentication header',
  },
  'wrong key': {
    status: 401,
    type: AUTHENTICATION,
    message: 'App Secret key mismatch. Please login to the dashboard to verify key',
  },
  'unknown workspace': {
    status: 401,
    type: AUTHENTICATION,
    message: 'Invalid APP_ID used in Authentication Header',
  },
  'app id invalid': { status: 400, type: 'InvalidParams', message: 'Given app_id is invalid.' },
  'app id required': {
    status: 400,
    type: 'ParamsRequired',
    message: 'app_id is required in path/query params.',
  },
  blacklisted: {
    status: 400,
    type: 'Blacklisted',
    message: 'Your account is blacklisted, Please contact MoEngage.',
  },
  // The message is that of suspended accounts in one of the two examples.
  blocked: {
    status: 403,
    type: 'BlockedClient',
    message: 'Your account is suspended. Please contact MoEngage team.',
  },
  suspended: {
    status: 403,
    type: 'Account Suspended',
    message: 'Your account is suspended. Please contact MoEngage team.',
  },
  'temporarily suspended': {
    status: 403,
    type: 'Account Temporarily Suspended',
    message: 'Your account is temporarily suspended. Please contact MoEngage team.',
  },
  // "A request sent with a key that does not cover the API you are calling fails with 401 or 403."
  'key without access': { status: 403, type: 'Forbidden', message: 'Access denied' },
  'app key mismatch': {
    status: 409,
    type: 'Authentication Mismatch',
    message: 'App key mismatch in params and authentication',
  },
  'app secret not set': {
    status: 409,
    type: AUTHENTICATION,
    message: 'App Secret key is not set. Please login to the dashboard to set a key',
  },
  'content type missing': {
    status: 400,
    type: 'Missing header value',
    message: 'The Content-Type Header is required',
  },
  'body empty': {
    status: 400,
    type: 'Empty request body',
    message: 'A valid JSON document is required',
  },
  'body malformed': {
    status: 400,
    type: 'Malformed JSON',
    message: 'Could not decode the request body. The JSON was incorrect or not encoded as UTF-8.',
  },
  'body no object': {
    status: 400,
    type: 'Body type is not JSON',
    message: 'A valid JSON document is required.',
  },
  'too large': {
    status: 413,
    type: 'Payload too large',
    message: 'The payload can not exceed 128KB',
  },
  'unsupported media type': {
    status: 415,
    type: 'Unsupported Media Type',
    message: 'Unsupported Media Type',
  },
  'rate limited': {
    status: 429,
    type: 'Rate Limit Exceeded',
    message: 'Rate Limits for User / Event exceeded',
  },
  'server error': {
    status: 500,
    type: 'Server Error',
    message:
      'An unexpected error was encountered while processing this request. Please contact MoEngage Team',
  },
  'not found': { status: 404, type: 'Not Found', message: 'Resource not found' },
  'method not allowed': { status: 405, type: 'Method Not Allowed', message: 'Method not allowed' },
} satisfies Record<string, Refusal>;

export type RefusalName = keyof typeof REFUSALS;

/**
 * What the next request gets instead of its own answer: a documented refusal by name, any reply,
 * or no answer at all. "accept, then reset" does what was asked and breaks off before it says so.
 */
export type NextAnswer = RefusalName | Reply | 'hang' | 'reset' | 'accept, then reset';

/** Thrown by whoever looks at a request; the server answers with it. */
export class RefusedError extends Error {
  override name = 'RefusedError';
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

/** A 400 about one part of the request. */
export function badRequest(attribute: string, message: string, type = 'MissingAttributeError') {
  return new RefusedError({ status: 400, type, message, attribute });
}

/** Throws for fields that the specification does not list: a misspelt one would go unnoticed. */
export function refuseUnknown(
  fields: Record<string, unknown>,
  known: readonly string[],
  type?: string,
): void {
  const unknown = Object.keys(fields).find((field) => !known.includes(field));
  if (unknown !== undefined) throw badRequest(unknown, `${unknown} is not a known field`, type);
}

/** Writes a refusal as its family does; sources as in `lib/moengage/api/read-error.ts`. */
export function replyTo(family: Family, refusal: Refusal, requestId: string): Reply {
  return { status: refusal.status, body: WRITERS[family](refusal, requestId) };
}

const WRITERS: Record<Family, (refusal: Refusal, requestId: string) => unknown> = {
  data: ({ attribute, message, type }, request_id) => ({
    status: 'fail',
    error: { ...(attribute !== undefined && { attribute }), message, type, request_id },
  }),
  campaigns: ({ status, type, message, attribute }, request_id) => ({
    error: {
      code: `${status} ${type}`,
      ...(status === 401
        ? { message: 'Authentication required', details: credentialDetails(message) }
        : { message, target: attribute ?? '', details: [{ target: attribute ?? '', message }] }),
      request_id,
    },
  }),
  'block change': ({ type, message }, details) => ({ error: type, message, details }),
  'block search': ({ type, message }, code) => ({ title: type, description: message, code }),
};

/** Documented for the key alone; for the workspace by analogy. */
function credentialDetails(message: string) {
  const target = /APP_ID|APP_KEY/.test(message) ? 'APP_KEY' : 'APP_SECRET_KEY';
  const detail = { code: 'InvalidValue', target };
  return [{ ...detail, message: [{ ...detail, message: `Invalid ${target} is provided.` }] }];
}
