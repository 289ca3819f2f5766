import { CONTROL_CHARACTERS, hiddenIn, type StringWriter } from './strings';

/**
 * Characters that every editor keeps as they are: ASCII without quotes, square brackets, braces and
 * spaces.
 */
const PLAIN = /^[A-Za-z0-9_.:/?=@!$*+,;()~^-]$/;

const LAST_IN_BASIC_PLANE = 0xff_ff;

/** A longer text takes less room as a definition than as an expression. */
const SPELLED_OUT = 4;

/**
 * Writes strings without any quote, for editors that turn quotes into entities. Longer texts are
 * set by blocks (`{%set pl_0%}…{%endset%}`). All other characters come from one table, `pl_t`. A
 * single `format` of character codes fills it, because one call is several times cheaper than many.
 */
export function quotelessStrings(): StringWriter {
  const table = Array.from(CONTROL_CHARACTERS);
  const texts = new Map<string, string>();

  const fromTable = (char: string): string => {
    const at = table.indexOf(char);
    return `pl_t[${at >= 0 ? at : table.push(char) - 1}]`;
  };

  const defined = (value: string): string => {
    const known = texts.get(value);
    if (known !== undefined) return known;
    const name = `pl_${texts.size}`;
    texts.set(value, name);
    return name;
  };

  const text = (value: string): string => {
    const characters = Array.from(value);
    if (characters.length === 0) return 'pl_t[:0]';
    if (characters.some(isAstral)) return defined(value);
    if (characters.length === 1) return fromTable(value);
    const run = table.join('').indexOf(value);
    if (run >= 0) return `pl_t[${run}:${run + characters.length}]`;
    if (characters.length <= SPELLED_OUT && characters.some((char) => !PLAIN.test(char))) {
      return `(${characters.map(fromTable).join('~')})`;
    }
    return defined(value);
  };

  const spell = (value: string): string => {
    const hidden = hiddenIn(value);
    return Array.from(value, (char) =>
      (PLAIN.test(char) && !hidden.has(char)) || isAstral(char) ? char : `{{${fromTable(char)}}}`,
    ).join('');
  };

  const definitions = (): string => {
    // Texts are written first, because that fills the table.
    const sets = Array.from(texts, ([value, name]) => `{%set ${name}%}${spell(value)}{%endset%}`);
    const codes = table.map((char) => char.codePointAt(0));
    const format = `{%set pl_t%}${'%c'.repeat(codes.length)}{%endset%}`;
    return `${format}{%set pl_t=pl_t|format(${codes.join(',')})%}${sets.join('')}`;
  };

  return { text, definitions };
}

function isAstral(char: string): boolean {
  return char.codePointAt(0)! > LAST_IN_BASIC_PLANE;
}
