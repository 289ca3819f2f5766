import { type Digest, parseProjectUrl, PassKitError } from '../passkit';
import { checkVariable } from '../snippet';
import type { FieldMapping } from '../snippet/types';
import { checkCompleteness, checkSharedId } from './check-mapping';
import { ADDRESS_LIMIT, FIELD_LIMIT, NAME_LIMIT } from './limits';
import type { ProjectDraft } from './types';

/**
 * Why a draft cannot be saved, in plain words, by the path of the form's field:
 * `name`, `url`, `variable`, `utm.utm_source`, `badges.apple`, `fields` for the list as a whole,
 * `fields.2.field`, `fields.2.value`, `fields.2.value.parts.0`, `fields.2.whenMissing`.
 * Empty if it can be saved.
 */
export type DraftProblems = Record<string, string>;

/** Lists everything that must change before a draft can be saved. */
export function checkDraft(draft: ProjectDraft): DraftProblems {
  const shared = draft.fields.flatMap((mapping, index) =>
    checkSharedId(mapping, `fields.${index}`),
  );
  return { ...Object.fromEntries(shared), ...checkStored(draft) };
}

/**
 * As `checkDraft`, for a project that was saved before: an external ID that several people share
 * does not keep it out. Its author sees that on its page, and nothing is inserted with it.
 */
export function checkStored(draft: ProjectDraft): DraftProblems {
  const problems: [path: string, problem: string | undefined][] = [
    ['name', checkName(draft.name)],
    ['url', checkUrl(draft.url)],
    ['variable', checkVariable(draft.variable)],
    ...Object.entries(draft.utm).map(([name, value]): [string, string | undefined] => [
      `utm.${name}`,
      checkUtm(name, value),
    ]),
    ...Object.entries(draft.badges ?? {}).map(([wallet, address]): [string, string | undefined] => [
      `badges.${wallet}`,
      checkImageAddress(address),
    ]),
    ...checkFields(draft.fields),
  ];
  return Object.fromEntries(problems.filter((entry): entry is [string, string] => !!entry[1]));
}

function checkName(name: string): string | undefined {
  if (name.trim() === '') return 'Enter a name for the project.';
  if (name.length > NAME_LIMIT) return `A name has at most ${NAME_LIMIT} characters.`;
  return name.isWellFormed() ? undefined : 'The name holds half a character. Enter it again.';
}

function checkUrl(url: string): string | undefined {
  try {
    parseProjectUrl(url);
    return undefined;
  } catch (error) {
    if (error instanceof PassKitError) return error.message;
    throw error;
  }
}

function checkUtm(name: string, value: string): string | undefined {
  if (!/^utm_[a-z0-9_]+$/.test(name)) {
    return `“${name}” is not a UTM parameter: those are called utm_source, utm_medium and so on.`;
  }
  return value.isWellFormed() ? undefined : 'This holds half a character. Enter it again.';
}

function checkImageAddress(address: string): string | undefined {
  if (address.length > ADDRESS_LIMIT) return `An address has at most ${ADDRESS_LIMIT} characters.`;
  // Mail programs fetch images over https alone; braces would be taken for a tag.
  const isAddress = /^https:\/\/[^\s"'<>{}\\]+$/i.test(address) && URL.canParse(address);
  return isAddress ? undefined : 'Enter the image’s whole address, starting with https://.';
}

function checkFields(fields: readonly FieldMapping[]): [path: string, problem: string][] {
  if (fields.length > FIELD_LIMIT) {
    return [['fields', `A project has at most ${FIELD_LIMIT} fields.`]];
  }
  const names = fields.map(({ field }) => field);
  return fields.flatMap((mapping, index) => {
    const problems = checkCompleteness(mapping, `fields.${index}`);
    const { field } = mapping;
    if (field === '' || names.indexOf(field) === index) return problems;
    const repeated = `“${field}” is filled above already. Remove one of the two.`;
    return [...problems, [`fields.${index}.field`, repeated]];
  });
}

/** Why MoEngage cannot sign a project's links, in plain words; undefined if it can. */
export function checkDigest(digest: Digest): string | undefined {
  if (digest === 'SHA-256') return undefined;
  return `MoEngage can sign with SHA-256 only, and this project asks for ${digest}. Change it in Options, under Advanced.`;
}
