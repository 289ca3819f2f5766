import { LimitError } from '../limits';
import { EngineLoadError, EngineTrap } from './engine';
import { FilterError } from './filters/filter';
import { FormatError } from './python/format-error';
import { TemplateProblem } from '../syntax/scan-tag';
import type { RenderResult } from '../types';

type Failure = Extract<RenderResult, { status: 'failed' }>;

const LINE = /\(in <string>:(\d+)\)/;

/**
 * MiniJinja's messages by how they begin, and an author's words for each. `$1` stands for the text
 * that MiniJinja quotes. Details that are not listed are left out, because they may hold values or
 * a secret.
 */
const EXPLANATIONS: readonly (readonly [pattern: RegExp, words: string])[] = [
  [
    /^unknown filter: filter (filesizeformat|random|urlize|wordwrap|xmlattr|indent) /,
    'The filter $1 works in Jinja, but cannot be shown here.',
  ],
  [/^unknown filter: filter (\w+)/, 'There is no filter $1.'],
  [/^unknown filter/, 'There is no filter of that name.'],
  [/^unknown test: test (\w+)/, 'There is no test $1.'],
  [/^unknown function: (\w+)/, 'There is no function $1.'],
  [/^unknown method: undefined/, 'A method is called on a value that is missing.'],
  [/^unknown method: (\w+) has no method named (\w+)/, 'There is no method $2 of $1.'],
  [/^unknown method/, 'There is no method of that name.'],
  [
    /^undefined value/,
    'An attribute is read from something that is missing. EventAttribute exists in event-triggered campaigns only, CampaignAttribute in e-mail.',
  ],
  [/^engine ran out of fuel/, 'The template takes too many steps to render.'],
  [/maximum recursion limits/, 'The template nests too deep.'],
  [/recursion limit exceeded|stack overflow/, 'The template calls itself without an end.'],
  [
    /^invalid operation: tried to use (\S+) operator on unsupported types (\w+) and (\w+)/,
    'The operator $1 does not work between $2 and $3. Use ~ to join texts, and a filter like |int to calculate.',
  ],
  [/^invalid operation: (\w+) is not iterable/, 'A {% for %} runs over $1, which is no list.'],
  [/^invalid operation: cannot calculate length/, 'The filter length needs a text or a list.'],
  [/^invalid operation: range has too many/, 'A range has too many numbers.'],
  [/^invalid operation: unable to calculate/, 'A calculation cannot be done with these numbers.'],
  [
    /cannot be sliced|cannot slice/,
    'A slice can be taken of a text or a list, and not of what is missing, null or a number.',
  ],
  [/^cannot unpack/, 'A {% for %} or {% set %} takes apart a list that has another length.'],
  [/^missing argument/, 'A filter, test or function lacks an argument.'],
  [/^too many arguments/, 'A filter, test or function has too many arguments.'],
  [/^bad string escape/, 'A string has an escape that cannot be read.'],
  [/^invalid operation/, 'A filter or an operator was given a value that it cannot work with.'],
  [/^syntax error: unexpected end of input/, 'Something is not closed.'],
  [
    /^syntax error: unexpected end of (?:variable )?block/,
    'A tag ends before its expression is complete.',
  ],
  [
    /^syntax error: unexpected (`[^`]+`|[a-z]+), expected (`[^`]+`|[a-z][a-z ]*[a-z])/,
    'A tag cannot be read: $1 stands where $2 should be.',
  ],
  [/^syntax error: unexpected (`[^`]+`)/, 'A tag cannot be read: $1 is not expected there.'],
  [/^syntax error/, 'A tag cannot be read. Look for a missing operator, comma or bracket.'],
];

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  bool: 'true or false',
  none: 'null',
  undefined: 'a missing value',
  sequence: 'a list',
  map: 'an object',
};

function inWords(quoted: string): string {
  return KINDS[quoted] ?? quoted;
}

/** Puts whatever stopped a rendering into an author's words. */
export function explainError(error: unknown, cause: unknown): Failure {
  const line = engineLine(error);
  if (isOwn(cause)) return failure(cause.message, line);
  if (error instanceof TemplateProblem) return failure(error.message, error.line);
  if (error instanceof LimitError) return failure(error.message);
  if (error instanceof EngineLoadError) {
    return failure(
      'The part that renders templates could not be loaded. Reload Passlink and try again.',
    );
  }
  if (error instanceof EngineTrap) {
    return failure('The template takes more memory than a rendering may, or nests too deep.');
  }
  const message = error instanceof Error ? error.message : '';
  for (const [pattern, words] of EXPLANATIONS) {
    const match = pattern.exec(message);
    if (match) {
      return failure(
        words.replace(/\$(\d)/g, (_, index: string) => inWords(match[Number(index)] ?? '')),
        line,
      );
    }
  }
  return failure('The template cannot be rendered.', line);
}

function isOwn(cause: unknown): cause is Error {
  return (
    cause instanceof FilterError || cause instanceof FormatError || cause instanceof LimitError
  );
}

function engineLine(error: unknown): number | undefined {
  const match = error instanceof Error ? LINE.exec(error.message) : null;
  return match ? Number(match[1]) : undefined;
}

function failure(message: string, line?: number): Failure {
  return line === undefined ? { status: 'failed', message } : { status: 'failed', message, line };
}
