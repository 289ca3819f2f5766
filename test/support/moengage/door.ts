import { dataCenter } from '../../../lib/moengage/data-centers.ts';
import { REFUSALS, RefusedError, type RefusalName } from './refusals.ts';
import type { MoEngageOptions, ReceivedRequest } from './types.ts';

const refuse = (name: RefusalName) => new RefusedError(REFUSALS[name]);

/**
 * Who comes in: the right workspace at its own data center, with the key of the API asked for.
 *
 * @param workspaceInRequest where the request names it a second time: in its path or `MOE-APPKEY`.
 */
export function checkCredentials(
  { headers, host }: ReceivedRequest,
  { workspaceId, dataCenter: id }: MoEngageOptions,
  key: string,
  workspaceInRequest: string | undefined,
): void {
  const { authorization } = headers;
  if (authorization === undefined) throw refuse('header missing');
  const [scheme, encoded = ''] = authorization.split(' ');
  if (encoded === '') throw refuse('header empty');
  const credentials = decode(encoded);
  const colon = credentials?.indexOf(':') ?? -1;
  if (scheme !== 'Basic' || credentials === undefined || colon === -1)
    throw refuse('header undecodable');
  const [user, password] = [credentials.slice(0, colon), credentials.slice(colon + 1)];
  if (user === '') throw refuse('app key missing');
  if (password === '') throw refuse('app secret missing');
  if (host !== dataCenter(id).apiHost || user !== workspaceId) throw refuse('unknown workspace');
  if (workspaceInRequest === undefined || workspaceInRequest === '')
    throw refuse('app id required');
  if (workspaceInRequest !== user) throw refuse('app key mismatch');
  if (password !== key) throw refuse('wrong key');
}

/** UTF-8 in strict base64. */
function decode(encoded: string): string | undefined {
  if (!/^(?:[\w+/]{4})*(?:[\w+/]{2}==|[\w+/]{3}=)?$/.test(encoded)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(encoded, 'base64'));
  } catch {
    return undefined;
  }
}

/** The body as an object, in a request of the right type. */
export function readBody(
  { headers, body }: ReceivedRequest,
  mostBytes: number,
): Record<string, unknown> {
  const type = headers['content-type'];
  if (type === undefined) throw refuse('content type missing');
  if (!/^application\/json\s*(?:;|$)/i.test(type)) throw refuse('unsupported media type');
  if (Buffer.byteLength(body) > mostBytes) throw refuse('too large');
  if (body === '') throw refuse('body empty');
  const json = parse(body);
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw refuse('body no object');
  return json as Record<string, unknown>;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw refuse('body malformed');
  }
}
