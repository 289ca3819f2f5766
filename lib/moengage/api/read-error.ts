/** What MoEngage says about a request that it refused. */
export interface Said {
  /** All its words, for telling kinds of failure apart. */
  words: string;
  /** The sentence to show. */
  message: string;
  attribute?: string;
  requestId?: string;
}

/**
 * Reads the body of a refusal. MoEngage documents four shapes:
 *
 * - Data API: `{ status, error: { type, message, attribute?, request_id } }`
 * - campaigns: `{ error: { code, message, target?, details: [{ target, message }], request_id } }`,
 *   where a detail's message may be a list of details again
 * - content blocks, create and update: `{ error: title, message, details: request id }`
 * - content blocks, search and get: `{ title, description, code: request id }`
 *
 * Source: MoEngage's API specifications `data.yaml`, `campaigns.yaml`, `content-blocks.yaml`.
 */
export function readError(body: unknown): Said {
  const outer = fieldsOf(body);
  const inner = fieldsOf(outer.error);
  const details = detailsOf(inner.details);
  const title = text(inner.type) ?? text(inner.code) ?? text(outer.error) ?? text(outer.title);
  const sentence = text(inner.message) ?? text(outer.message) ?? text(outer.description);
  const attribute = text(inner.attribute) ?? text(inner.target);
  const requestId = text(inner.request_id) ?? text(outer.details) ?? text(outer.code);
  const sentences = [sentence, ...details.map(({ message }) => message)];
  const targets = details.map(({ target }) => target);
  return {
    words: [title, ...sentences, attribute, ...targets].filter(Boolean).join(' '),
    message: [...new Set(sentences.filter(Boolean))].join(' ') || (title ?? ''),
    ...(attribute !== undefined && { attribute }),
    ...(requestId !== undefined && { requestId }),
  };
}

interface Detail {
  target: string | undefined;
  message: string | undefined;
}

function detailsOf(details: unknown): Detail[] {
  if (!Array.isArray(details)) return [];
  return details.flatMap((detail: unknown) => {
    const { target, message } = fieldsOf(detail);
    return [{ target: text(target), message: text(message) }, ...detailsOf(message)];
  });
}

/** The fields of an object; empty if the value is not an object. */
export function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** A string that is not empty; `undefined` for anything else. */
export function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
