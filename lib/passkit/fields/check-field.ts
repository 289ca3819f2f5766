import { FIELDS, findField } from './catalog';
import type { PassField } from './types';
import { VALUE_RULES } from './value-rules';

/** Why PassKit may refuse a field or its value, in plain words, and an example that it accepts. */
export interface FieldProblem {
  reason: string;
  example?: string;
}

/** Common wrong names and PassKit's own for each. PassKit's help sample has `person.email`. */
const MISNOMERS: ReadonlyMap<string, string> = new Map([
  ['person.email', 'person.emailAddress'],
  ['person.firstname', 'person.forename'],
  ['person.lastname', 'person.surname'],
  ['person.mobile', 'person.mobileNumber'],
  ['person.phone', 'person.mobileNumber'],
  ['person.birthday', 'person.dateOfBirth'],
  ...FIELDS.map((field): [string, string] => [field.name.toLowerCase(), field.name]),
]);

/**
 * Name spaces that PassKit lists in full. An unknown name in another one may belong to another
 * protocol.
 */
const LISTED =
  /^(?:(?:person|members|singleUseCoupons|universal|colors|images|location|beacon)\b|utm_)/;

/**
 * Says what is doubtful about a field's name. This is advice only: PassKit decides.
 * @returns undefined if nothing is doubtful.
 */
export function checkFieldName(name: string): FieldProblem | undefined {
  if (findField(name)) return undefined;
  const example = MISNOMERS.get(name.trim().toLowerCase());
  if (example !== undefined) {
    return { reason: `PassKit calls this field ${example}, not ${name}.`, example };
  }
  if (name.trim() === '') {
    return { reason: 'Enter the name of a PassKit field.', example: 'person.surname' };
  }
  if (/\s/.test(name)) {
    return { reason: 'A PassKit field has no spaces in its name.', example: 'person.surname' };
  }
  if (name === 'meta.') {
    return { reason: 'Add the name of your own field after “meta.”.', example: 'meta.shop' };
  }
  if (LISTED.test(name)) return { reason: `PassKit lists no field called ${name}.` };
  return undefined;
}

/**
 * Says what is doubtful about a field and its value. An empty value is fine: the field is left out.
 * @returns undefined if nothing is doubtful.
 */
export function checkFieldValue(name: string, value: string): FieldProblem | undefined {
  const field = findField(name);
  if (!field) return checkFieldName(name);
  if (value === '') return undefined;
  const { example } = field;
  if (!value.isWellFormed()) {
    return { reason: 'This holds half a character. Enter it again.', example };
  }
  const rule = VALUE_RULES[field.type];
  if (!rule.accepts(value)) return { reason: rule.reason, example };
  return checkRange(field, value);
}

/**
 * Fields that the given ones need and that are missing. For example, PassKit takes a location only
 * with its latitude, longitude and message.
 */
export function missingCompanions(names: readonly string[]): string[] {
  const given = new Set(names);
  const needed = names.flatMap((name) => findField(name)?.needs ?? []);
  return [...new Set(needed)].filter((name) => !given.has(name));
}

function checkRange({ range, example }: PassField, value: string): FieldProblem | undefined {
  if (!range || (Number(value) >= range.min && Number(value) <= range.max)) return undefined;
  return { reason: `This must be from ${range.min} to ${range.max}.`, example };
}
