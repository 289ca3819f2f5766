/**
 * The wire format of a block: what Passlink puts into a template, between two Jinja comments.
 * `{# Passlink 2 <host>:<code> <variable> #}` … `{# Passlink end <variable> #}`, the host with `_`
 * for its dots: finders of links must find none in a template. Version 1 had the project's URL.
 * Everything that writes, reads or finds blocks takes the format from here.
 */

/** Raised when the format changes so much that an older version would misread a block. */
export const BLOCK_VERSION = 2;

/** The comment that starts a block: it names the project, for inserting again. */
export function startMarker(url: string, variable: string): string {
  const [host = '', code = ''] = url.replace(/^https:\/\//, '').split('/c/');
  const project = `${host.replaceAll('.', '_')}:${code}`;
  return `{# Passlink ${BLOCK_VERSION} ${project} ${variable} #}`;
}

/** A project's URL out of what a start marker names it by. */
export function urlInMarker(version: number, project: string): string {
  if (version < 2) return project;
  const [host = '', code = ''] = project.split(':');
  return `https://${host.replaceAll('_', '.')}/c/${code}`;
}

/** The comment that ends a block. */
export function endMarker(variable: string): string {
  return `{# Passlink end ${variable} #}`;
}

/** Editors collapse white space and write some of it as entities. */
const SPACE = String.raw`(?:\s|&nbsp;|&#160;)`;
const OPENING = String.raw`\{#${SPACE}*Passlink`;
const NAME = String.raw`[A-Za-z_]\w*`;
/**
 * Stops at the next comment. Otherwise, many unclosed markers would each be read up to the end of
 * the page.
 */
const COMMENT_REST = String.raw`(?:(?!\{#|#\})[^])*#\}`;

/** The beginning of a start marker. Its groups are version, project and variable. */
function startPattern(variable: string): string {
  return String.raw`${OPENING}${SPACE}+(\d+)${SPACE}+([^\s#&]+)${SPACE}+(${variable})\b`;
}

/** The beginning of an end marker; `variable` is the source of a regular expression. */
function endPattern(variable: string): string {
  return String.raw`${OPENING}${SPACE}+end${SPACE}+${variable}\b`;
}

/**
 * The source of a regular expression that matches a whole block. Group 1 is the version, group 2
 * what names the project, group 3 the variable. A block that lost its end does not hide the next one: the pattern never
 * reaches across another start marker.
 */
export function blockPattern(variable = NAME): string {
  return [
    startPattern(variable),
    COMMENT_REST,
    String.raw`(?:(?!${OPENING}\b)[^])*`,
    endPattern(String.raw`\3`),
    COMMENT_REST,
  ].join('');
}

const START = new RegExp(`^${startPattern(NAME)}`);
const END = new RegExp(`^${endPattern(`(${NAME})`)}`);

/** The contents of a start marker. */
export interface StartMarker {
  kind: 'start';
  version: number;
  projectUrl: string;
  variable: string;
}

/** The contents of an end marker. */
export interface EndMarker {
  kind: 'end';
  variable: string;
}

/** Reads the marker at the start of a text; undefined if there is none. */
export function readMarker(text: string): StartMarker | EndMarker | undefined {
  const [, digits, project = '', variable = ''] = START.exec(text) ?? [];
  if (digits !== undefined) {
    const version = Number(digits);
    return { kind: 'start', version, projectUrl: urlInMarker(version, project), variable };
  }
  const ended = END.exec(text)?.[1];
  return ended === undefined ? undefined : { kind: 'end', variable: ended };
}
