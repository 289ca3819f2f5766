import { requireSecret, requireWellFormed } from '../passkit';
import { SnippetError } from './errors';
import type { FieldMapping, SnippetRequest, ValueSource } from './types';

/** Words a template variable cannot be called: Jinja's own and MoEngage's objects. */
const TAKEN: ReadonlySet<string> = new Set(
  [
    'and or not in is if else elif for set loop self block import from include macro call filter',
    'true false none True False None',
    'UserAttribute EventAttribute CampaignAttribute ProductSet ContentApi Coupons ContentBlock',
  ].flatMap((words) => words.split(' ')),
);

/**
 * Refuses what cannot become a right snippet.
 * @throws SnippetError, PassKitError naming what to change; never with the secret inside.
 */
export function checkRequest({ project, variable, fields }: SnippetRequest): void {
  requireSecret(project.secret);
  if (variable !== undefined && (!/^[A-Za-z_]\w*$/.test(variable) || TAKEN.has(variable))) {
    throw new SnippetError(
      'variable',
      `“${variable}” cannot be a template variable. Use letters, digits and _, such as longURL.`,
    );
  }
  const names = fields.map(({ field }) => field);
  if (names.includes('')) {
    throw new SnippetError(
      'empty-field',
      'A mapping has no payload field. Choose one or remove it.',
    );
  }
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) {
    throw new SnippetError('duplicate-field', `“${twice}” is filled twice. Remove one of the two.`);
  }
  for (const mapping of fields) {
    for (const text of textsOf(mapping)) requireWellFormed(text, mapping.field.toWellFormed());
  }
}

function textsOf({ field, value, whenMissing }: FieldMapping): string[] {
  const texts = [field, ...textsOfSource(value)];
  if (whenMissing.kind === 'fallback') texts.push(whenMissing.text);
  if (whenMissing.kind === 'suppress') texts.push(whenMissing.reason);
  return texts;
}

function textsOfSource(source: ValueSource): string[] {
  switch (source.kind) {
    case 'attribute':
      return [source.name];
    case 'text':
      return [source.text];
    case 'join':
      return [source.separator ?? '', ...source.parts.flatMap(textsOfSource)];
  }
}
