import { decodeUtf8 } from '../bytes/utf8';
import { checkFieldName } from './fields/check-field';
import type { Payload } from './types';

/** The readable part of a payload, and notes on what is unusual. */
export interface ReadPayload {
  payload?: Payload;
  notes: string[];
}

/**
 * Reads a payload's bytes, which should be UTF-8 JSON: one flat object whose values are strings.
 * Never throws.
 */
export function readPayload(bytes: Uint8Array<ArrayBuffer>): ReadPayload {
  // A byte order mark is kept: PassKit takes it as a JSON error, and so do we.
  const text = decodeUtf8(bytes);
  if (text === undefined) return { notes: ['The data is not UTF-8 text.'] };
  const json = parseJson(text);
  if (json === undefined) {
    return { notes: ['The data is not valid JSON, so PassKit cannot read it.'] };
  }
  if (json === null || typeof json !== 'object' || Array.isArray(json)) {
    return { notes: ['The data is JSON, but not an object of fields.'] };
  }
  const entries = Object.entries<unknown>({ ...json });
  return {
    payload: Object.fromEntries(entries.map(([field, value]) => [field, asText(value)])),
    notes: entries.flatMap(([field, value]) => oddities(field, value)),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function oddities(field: string, value: unknown): string[] {
  const notes: string[] = [];
  if (typeof value !== 'string') notes.push(`“${field}” is not text; PassKit takes text only.`);
  else if (!value.isWellFormed()) notes.push(`“${field}” holds half a character.`);
  const problem = checkFieldName(field);
  if (problem) notes.push(problem.reason);
  return notes;
}
