import type { Profile } from '@/lib/jinja/types';
import type { RecipientValues } from '@/lib/state/recipients';
import type { AttributeSource, FieldMapping, ValueSource } from '@/lib/snippet/types';

/** The attributes that mappings read, each once, in their order. */
export function attributesUsed(fields: readonly FieldMapping[]): AttributeSource[] {
  const used = fields.flatMap(({ value }) => attributesOf(value));
  return [...new Map(used.map((each) => [`${each.object}.${each.name}`, each])).values()];
}

function attributesOf(source: ValueSource): AttributeSource[] {
  if (source.kind === 'join') return source.parts.flatMap(attributesOf);
  return source.kind === 'attribute' && source.name !== '' ? [source] : [];
}

/** The sample recipient with the author's own values in place of the sample's. */
export function withValues(profile: Profile, values: RecipientValues | undefined): Profile {
  if (!values) return profile;
  const changed = Object.entries(values).map(([object, own]) => [
    object,
    { ...recordIn(profile, object), ...own },
  ]);
  return { ...profile, ...Object.fromEntries(changed) };
}

/** An attribute's value as text for its field; '' where the recipient has none. */
export function valueIn(profile: Profile, { object, name }: AttributeSource): string {
  const value = recordIn(profile, object)[name];
  return value === undefined || value === null ? '' : String(value);
}

function recordIn(profile: Profile, object: string): Record<string, unknown> {
  const record = profile[object];
  return typeof record === 'object' && record !== null ? { ...record } : {};
}
