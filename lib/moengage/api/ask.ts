import { encodeUtf8 } from '../../bytes/utf8';
import { dataCenter } from '../data-centers';
import { basicAuth, checkAccess } from './credentials';
import { kindOf } from './kinds';
import { maskKey } from './mask';
import { readError } from './read-error';
import { retryAfter } from './retry-after';
import type { Access, Answer, Failure, Fetch } from './types';

export interface ApiRequest {
  method: 'POST' | 'PUT';
  /** The path after the data center's host. */
  path: string;
  /** Sent as JSON. */
  body: unknown;
  /** The limit of the API for the body in bytes, if it documents one. */
  maxBytes?: number;
  /** Whether the API also wants the workspace in a `MOE-APPKEY` header. */
  hasAppKey?: boolean;
}

/** Reads the body of a good answer; `undefined` if it is not one of MoEngage's. */
type Read<T> = (body: unknown) => { value: T; requestId?: string } | undefined;

/** Previews of long mails are the slowest answers and take a few seconds. */
const TIME_LIMIT_MS = 30_000;

/**
 * Sends one request to MoEngage, without retrying. The key goes into the `Authorization` header and
 * nowhere else. Never throws for anything that the network or the server does.
 *
 * @param read gets the parsed JSON of a 2xx answer, `undefined` for an empty one.
 */
export async function ask<T>(
  access: Access,
  request: ApiRequest,
  read: Read<T>,
  fetch: Fetch,
): Promise<Answer<T>> {
  const fail = (failure: Failure): Answer<T> => ({ ok: false, failure: maskKey(failure, access) });
  const unusable = checkAccess(access);
  if (unusable) return { ok: false, failure: unusable };
  const json = JSON.stringify(request.body);
  if (isTooLarge(json, request.maxBytes))
    return fail({ kind: 'too-large', message: 'The request is over 128 KB.' });

  const signal = AbortSignal.timeout(TIME_LIMIT_MS);
  let response: Response;
  let text: string;
  try {
    response = await fetch(`https://${dataCenter(access.dataCenter).apiHost}${request.path}`, {
      method: request.method,
      headers: headersFor(access, request),
      body: json,
      credentials: 'omit',
      cache: 'no-store',
      // A redirect is reported and not followed: the key is for this host alone.
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      signal,
    });
    text = await response.text();
  } catch {
    return fail({ kind: 'offline', message: signal.aborted ? SLOW : SILENT });
  }

  const body = parse(text);
  if (!response.ok) return fail(failureOf(response, body));
  const good = body === NOT_JSON ? undefined : read(body);
  if (good) return { ok: true, ...good };
  return fail({ kind: 'unexpected', status: response.status, message: STRANGE });
}

const SLOW = `No answer within ${TIME_LIMIT_MS / 1000} seconds.`;
const SILENT = 'No answer: the network or the connection failed.';
const STRANGE = 'The answer is none that MoEngage documents.';
const ELSEWHERE = 'The server points to another address, where Passlink does not send a key.';

function headersFor(access: Access, { hasAppKey }: ApiRequest): Record<string, string> {
  return {
    authorization: basicAuth(access.workspaceId, access.key),
    'content-type': 'application/json',
    ...(hasAppKey && { 'moe-appkey': access.workspaceId }),
  };
}

function isTooLarge(json: string, maxBytes: number | undefined): boolean {
  return maxBytes !== undefined && encodeUtf8(json).byteLength > maxBytes;
}

/** Marks a body that is not JSON, for example a proxy's error page. */
const NOT_JSON = Symbol('not JSON');

function parse(text: string): unknown {
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return NOT_JSON;
  }
}

function failureOf(response: Response, body: unknown): Failure {
  const { status, headers } = response;
  // Browsers hide everything about a redirect, even its status.
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400))
    return { kind: 'unexpected', ...(status > 0 && { status }), message: ELSEWHERE };
  const { words, message, attribute, requestId } = readError(body);
  const kind = kindOf(status, words);
  const retryAfterMs = kind === 'rate-limited' ? retryAfter(headers, Date.now()) : undefined;
  return {
    kind,
    status,
    message: message || `Status ${status}, and no words with it.`,
    ...(attribute !== undefined && { attribute }),
    ...(requestId !== undefined && { requestId }),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  };
}
