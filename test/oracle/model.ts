import type { FieldMapping, ValueSource } from '../../lib/snippet';

type Objects = Record<string, Record<string, unknown> | undefined>;

/** The meaning of a mapping for a recipient, computed without a template. */
export type Intended = { payload: Record<string, string> } | { notSent: string };

export function intend(fields: readonly FieldMapping[], profile: Objects): Intended {
  const payload: Record<string, string> = {};
  for (const { value, whenMissing, field } of fields) {
    const text = valueOf(value, profile);
    if (text !== undefined) payload[field] = text;
    else if (whenMissing.kind === 'fallback') payload[field] = whenMissing.text;
    else if (whenMissing.kind === 'suppress') return { notSent: whenMissing.reason };
  }
  return { payload };
}

function valueOf(source: ValueSource, profile: Objects): string | undefined {
  if (source.kind === 'text') return source.text;
  if (source.kind === 'attribute') {
    const raw = profile[source.object]?.[source.name];
    if (raw === undefined || raw === null || raw === '') return undefined;
    return source.format === 'lowercase' ? String(raw).toLowerCase() : String(raw);
  }
  const parts = source.parts.map((part) => ({
    fixed: isFixed(part),
    text: valueOf(part, profile),
  }));
  const there = parts.filter(({ text }) => text !== undefined);
  if (there.every(({ fixed }) => fixed) && !parts.every(({ fixed }) => fixed)) return undefined;
  return there.map(({ text }) => text).join(source.separator ?? '') || emptyJoin(source);
}

/** An empty text counts as missing, unless it is the author's own text. */
function emptyJoin(source: ValueSource): string | undefined {
  return isFixed(source) ? '' : undefined;
}

function isFixed(source: ValueSource): boolean {
  if (source.kind === 'join') return source.parts.every(isFixed);
  return source.kind === 'text';
}
