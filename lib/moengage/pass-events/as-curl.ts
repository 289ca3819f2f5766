import type { Access } from '../api/types';
import { dataCenter } from '../data-centers';
import { eventBody } from './event-body';
import type { PassEventRequest } from './types';

/**
 * The request that `sendEvent` makes, as a shell command. It does not contain the key: the shell
 * takes it from the variable `MOENGAGE_DATA_KEY`.
 */
export function asCurl(access: Omit<Access, 'key'>, event: PassEventRequest): string {
  const { dataCenter: id, workspaceId } = access;
  const url = `https://${dataCenter(id).apiHost}/v1/event/${encodeURIComponent(workspaceId)}`;
  return [
    `curl -X POST ${quoted(url)}`,
    `-u ${quoted(`${workspaceId}:`)}"$MOENGAGE_DATA_KEY"`,
    `-H 'Content-Type: application/json'`,
    `--data-raw ${quoted(JSON.stringify(eventBody(event), undefined, 2))}`,
  ].join(' \\\n  ');
}

/** Quotes a word so that a shell takes it literally. */
function quoted(word: string): string {
  return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
