import type { FieldMapping, MissingPolicy, ValueSource } from '../snippet/types';
import { JOIN_DEPTH_LIMIT } from './limits';
import { sharedId } from './record-id';

/** A path in the form, and what is wrong there. */
type Problem = [path: string, problem: string];

const HALF_A_CHARACTER = 'This holds half a character. Enter it again.';

/** Lists everything that keeps a mapping from being saved. The paths start with the given one. */
export function checkMapping(mapping: FieldMapping, path: string): Problem[] {
  return [...checkCompleteness(mapping, path), ...checkSharedId(mapping, path)];
}

/** What is wrong with an external ID that several people would share; empty for other fields. */
export function checkSharedId(mapping: FieldMapping, path: string): Problem[] {
  const shared = sharedId(mapping);
  return shared ? [[`${path}.${shared.part}`, shared.problem]] : [];
}

/** Lists what a mapping lacks. The paths start with the given one. */
export function checkCompleteness(mapping: FieldMapping, path: string): Problem[] {
  const { field, value, whenMissing } = mapping;
  return [
    ...required(field.trim(), `${path}.field`, 'Choose a payload field, or remove the row.'),
    ...checkSource(value, `${path}.value`, JOIN_DEPTH_LIMIT),
    ...checkPolicy(whenMissing, `${path}.whenMissing`),
  ];
}

function checkSource(source: ValueSource, path: string, depth: number): Problem[] {
  switch (source.kind) {
    case 'attribute':
      return required(source.name, path, 'Choose an attribute.');
    case 'text':
      return required(source.text, path, 'Enter a text.');
    case 'join': {
      if (depth === 0) return [[path, 'Joins stand too deep inside each other. Take one out.']];
      if (source.parts.length === 0) return [[path, 'Add a part to join.']];
      const separator = source.separator ?? '';
      return [
        ...(separator.isWellFormed() ? [] : [[path, HALF_A_CHARACTER] satisfies Problem]),
        ...source.parts.flatMap((part, index) =>
          checkSource(part, `${path}.parts.${index}`, depth - 1),
        ),
      ];
    }
  }
}

function checkPolicy(policy: MissingPolicy, path: string): Problem[] {
  switch (policy.kind) {
    case 'omit':
      return [];
    case 'fallback':
      return required(policy.text, path, 'Enter the text that replaces a missing value.');
    case 'suppress':
      return required(policy.reason.trim(), path, 'Enter the reason for not sending.');
  }
}

function required(text: string, path: string, problem: string): Problem[] {
  if (text === '') return [[path, problem]];
  return text.isWellFormed() ? [] : [[path, HALF_A_CHARACTER]];
}
