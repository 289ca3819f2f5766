import { requireSecret, requireWellFormed } from '../passkit';
import type { FieldMapping, SnippetRequest, ValueSource } from './types';
import { checkVariable } from './variable';

/**
 * Refuses a request that no correct snippet exists for.
 * @throws SnippetError, PassKitError that say what to change and never hold the secret.
 */
export function checkRequest({
  project,
  variable,
  fields,
  contentBlock,
}: Omit<SnippetRequest, 'style'>): void {
  requireSecret(project.secret);
  if (contentBlock !== undefined && !/^[A-Za-z_][A-Za-z0-9_]*$/.test(contentBlock)) {
    throw new SnippetError(
      'content-block',
      'A content block’s label is made of letters, digits and _, and does not start with a digit.',
    );
  }
  const problem = variable === undefined ? undefined : checkVariable(variable);
  if (problem !== undefined) throw new SnippetError('variable', problem);
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

export type SnippetErrorCode = 'variable' | 'empty-field' | 'duplicate-field' | 'content-block';

/** No correct snippet exists for a mapping. The message says what to change. */
export class SnippetError extends Error {
  override readonly name = 'SnippetError';
  readonly code: SnippetErrorCode;

  constructor(code: SnippetErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
