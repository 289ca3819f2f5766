import { signingBlock } from '../content-block';
import { generateSnippet } from '../generate';
import { suffixSnippet } from '../suffix';
import type { FieldMapping, SnippetRequest, ValueSource } from '../types';
import { splitRows, type Statement, statementsOf } from './statements';
import {
  formatMeaning,
  isFixed,
  joinMeaning,
  lookUpMeaning,
  rowMeaning,
  stopMeaning,
} from './words';

/** A piece of a snippet and what it does, in one plain sentence. */
export interface ExplainedLine {
  code: string;
  meaning: string;
}

/** What the block's own variables are for; see ARCHITECTURE.md, "The snippet". */
const OWN_VARIABLES: ReadonlyMap<string, string> = new Map([
  ['pl_t', 'Makes the characters that some editors would change, out of their numbers.'],
  ['pl_x', 'Lists invisible characters, such as line breaks, that data may not hold as they are.'],
  ['pl_o', 'Looks whether a value holds one of them.'],
  ['pl_json', 'Keeps the data where the content block finds it.'],
  [
    'pl_u',
    'Puts the data behind the project’s address, in the letters and digits that links may hold.',
  ],
]);

const TEXTS = 'Keeps the texts that are used below, so that the code needs no quotes.';

/**
 * Explains a request's snippet from top to bottom. The code of all lines together is the block and
 * its reference, with the secret: hide it before showing the lines.
 * @throws what `generateSnippet` throws.
 */
export function explainSnippet(request: SnippetRequest): ExplainedLine[] {
  const { block, reference } = generateSnippet(request);
  return explained(`${block}${reference}`, request, referenceMeaning(request.style));
}

/**
 * Explains the snippet that prints only the end of the link.
 * @throws what `suffixSnippet` throws.
 */
export function explainSuffixSnippet(request: SnippetRequest): ExplainedLine[] {
  return explained(suffixSnippet(request), request, SUFFIX);
}

/** @param printed what the tag behind the block does. */
function explained(code: string, request: SnippetRequest, printed: string): ExplainedLine[] {
  const stops = stopMeanings(request.fields);
  const values = request.fields.flatMap(({ value }) => valueMeanings(value));
  const lines = statementsOf(code).flatMap((statement, at): ExplainedLine[] => {
    const { code: piece, kind, name } = statement;
    const say = (meaning = ''): ExplainedLine[] => [{ code: piece, meaning }];
    if (kind === 'comment') return say(at === 0 ? START : END);
    if (kind === 'output') return say(printed);
    if (kind === 'text') return say(UTM);
    if (kind === 'if') return say(name === 'pl_o' ? ESCAPE : (stops.shift() ?? UNSIGNED));
    if (/^pl_v\d+$/.test(name)) return say(values.shift());
    if (/^pl_\d+$/.test(name)) return say(TEXTS);
    if (isRows(statement)) return explainRows(piece, request.fields);
    return say(OWN_VARIABLES.get(name) ?? linkMeaning(request, statement));
  });
  return merged(lines);
}

/**
 * Explains the text of the content block that signs, from top to bottom, secret included.
 * @throws what `signingBlock` throws.
 */
export function explainSigningBlock(project: { url: string; secret: string }): ExplainedLine[] {
  // Texts in it are escaped, so no string can contain the end of a tag.
  const [look = '', url = '', print = ''] = signingBlock(project).split(/(?<=%\})(?=\{[%{])/);
  return [
    { code: look, meaning: 'Goes on where the template around it has left its data here.' },
    { code: url, meaning: OWN_VARIABLES.get('pl_u') ?? '' },
    {
      code: print,
      meaning: 'Signs the link with the secret, so that PassKit trusts it, and prints it.',
    },
  ];
}

const START =
  'Marks where Passlink’s block begins, so that inserting again replaces it. Recipients never see it.';
const END = 'Marks where the block ends.';
const ESCAPE = 'If one does, writes it in a form that is allowed.';
const UNSIGNED =
  'Does not send where the content block did not sign; MoEngage’s report counts those recipients with the reason.';
const UTM =
  'Follows the link as plain text: the UTM parameters, which MoEngage sees there and so adds none of its own.';
const SUFFIX =
  'Prints the link without its beginning, which the button’s approved address already has.';
const ROWS = 'Goes through the fields of the pass, one after the other.';
const WRITE =
  'Leaves out the fields that are missing, and writes the others as PassKit reads them: no quote or backslash in a name can break the data.';

function isRows({ code, name }: Statement): boolean {
  return name === 'pl_j' && code.includes('{%for');
}

function explainRows(code: string, fields: readonly FieldMapping[]): ExplainedLine[] {
  const { head, rows, tail } = splitRows(code);
  return [
    { code: head, meaning: ROWS },
    ...rows.map((row, at) => ({ code: row, meaning: fields[at] ? rowMeaning(fields[at]) : '' })),
    { code: tail, meaning: WRITE },
  ];
}

function linkMeaning({ contentBlock }: SnippetRequest, { code, name }: Statement): string {
  if (contentBlock === undefined) {
    return `Signs the link with the secret, so that PassKit trusts it, and keeps it as ${name}.`;
  }
  return code.includes('ContentBlock')
    ? `Has the content block ${contentBlock}, where the secret is, sign the link, and keeps it as ${name}.`
    : 'Takes white space around the link away.';
}

function referenceMeaning(style: SnippetRequest['style']): string {
  return style === 'inline'
    ? 'Prints the finished link.'
    : 'Stands in the link field, and prints the finished link there.';
}

/**
 * The meaning of each statement that prepares a value, in the order in which the generator writes
 * them.
 */
function valueMeanings(source: ValueSource): string[] {
  switch (source.kind) {
    case 'attribute':
      return [
        ...(source.object === 'UserAttribute' ? [] : [lookUpMeaning(source)]),
        ...(source.format ? [formatMeaning(source, source.format)] : []),
      ];
    case 'text':
      return [];
    case 'join': {
      const parts = source.parts.flatMap(valueMeanings);
      return isFixed(source) ? parts : [...parts, joinMeaning(source)];
    }
  }
}

/**
 * The meaning of each stop. Fields with the same user attribute share one, as in the generated
 * code.
 */
function stopMeanings(fields: readonly FieldMapping[]): string[] {
  const stops = fields.flatMap(({ field, value, whenMissing }): [string, string][] => {
    if (whenMissing.kind !== 'suppress' || isFixed(value)) return [];
    const { reason } = whenMissing;
    const isDirect =
      value.kind === 'attribute' && value.object === 'UserAttribute' && !value.format;
    const key = isDirect ? ['', value.name, reason] : [field];
    return [[JSON.stringify(key), stopMeaning(value, reason)]];
  });
  return [...new Map(stops).values()];
}

/** Merges adjacent lines that have the same meaning. */
function merged(lines: readonly ExplainedLine[]): ExplainedLine[] {
  const result: ExplainedLine[] = [];
  for (const { code, meaning } of lines) {
    const last = result.at(-1);
    if (last?.meaning === meaning) last.code += code;
    else result.push({ code, meaning });
  }
  return result;
}
