import { textOf } from '../source/attributes';
import { bareName, type Value } from '../source/expression';
import { joinedValues, onlyValue } from '../source/joined-values';
import type { Definition } from '../source/variables';

/** The steps of a recipe after its payload; `project` if the URL has a variable of its own. */
interface LinkSteps {
  project: Definition | undefined;
  encoded: Definition;
  url: Definition;
  signature: Definition;
  link: Definition;
}

/** Placeholders for the payload and the signature in a text. */
const DATA = '\uE002';
const SIGNATURE = '\uE003';

/** UTM parameters only. They follow the signature and are not signed. */
const TAIL = /^(?:&utm_[a-z0-9_]+=[^&#\s\uE000-\uE0FF]*)*$/;

/** Filters that leave an encoded payload or a signature unchanged. */
const KEEPING = new Set([
  'base64encode',
  'convertToSHA256',
  'replace',
  'urlencode',
  'trim',
  'lower',
  'string',
]);

/**
 * The UTM parameters of a link, if its steps make exactly `<url>?data=<payload>&sig=<signature>`
 * and UTM parameters. Undefined if they make anything else.
 */
export function readRecipeLink({
  project,
  encoded,
  url,
  signature,
  link,
}: LinkSteps): { utm: Record<string, string> } | undefined {
  const known = new Map<string, string>([
    [encoded.name, DATA],
    [signature.name, SIGNATURE],
  ]);
  const projectText = project && spelt(project, known)?.trim();
  if (project && projectText !== undefined) known.set(project.name, projectText);
  const urlText = spelt(url, known);
  if (urlText !== undefined) known.set(url.name, urlText);
  const linkText = spelt(link, known);
  const isPlain = [encoded, signature].every((step) => {
    const value = onlyValue(step);
    return value && bareName(value) !== undefined && keeps(value);
  });
  if (!isPlain || urlText === undefined || !/^[^?\uE000-\uE0FF]+\?data=\uE002$/.test(urlText)) {
    return undefined;
  }
  const start = `${urlText}&sig=${SIGNATURE}`;
  if (!linkText?.startsWith(start)) return undefined;
  const tail = linkText.slice(start.length);
  return TAIL.test(tail) ? utmIn(tail) : undefined;
}

/** The text that a definition joins; undefined if one of its values is unknown. */
function spelt(definition: Definition, known: ReadonlyMap<string, string>): string | undefined {
  const { values, isSound } = joinedValues(definition);
  let text = '';
  for (const value of values) {
    const name = bareName(value);
    const piece = textOf(value) ?? (name === undefined ? undefined : known.get(name));
    if (piece === undefined || !keeps(value)) return undefined;
    text += piece;
  }
  return isSound ? text : undefined;
}

function keeps({ filters }: Value): boolean {
  return filters.every(({ name }) => KEEPING.has(name.text));
}

function utmIn(tail: string): { utm: Record<string, string> } | undefined {
  try {
    const pairs = tail.split('&').slice(1);
    const utm = pairs.map((pair) => {
      const [name = '', value = ''] = pair.split('=', 2);
      return [name, decodeURIComponent(value.replaceAll('+', ' '))];
    });
    return { utm: Object.fromEntries(utm) };
  } catch {
    return undefined;
  }
}
