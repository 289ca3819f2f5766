import { parseProjectUrl, utmQuery } from '../passkit';
import { checkRequest } from './check-request';
import { contentBlockReference } from './content-block';
import { bareReference } from '../block/reference';
import { endMarker, startMarker } from '../block/markers';
import { quotedStrings } from './quoted';
import { quotelessStrings } from './quoteless';
import { replacing, SIGNATURE_PARAMETER, signedLink } from './signed-link';
import { CONTROL_CHARACTERS, type StringWriter } from './strings';
import type { FieldMapping, Snippet, SnippetRequest, SnippetStyle } from './types';
import { asText, type Value, valueCompiler } from './values';

/** The name that MoEngage's own recipe uses. */
const DEFAULT_VARIABLE = 'longURL';

/**
 * Turns a mapping into Jinja that makes a signed SmartPass link for each recipient.
 *
 * For any attribute values, the link's `data` decodes to a flat JSON object with exactly the fields
 * that have a value, and `sig` is the HMAC-SHA256 of `<url>?data=<data>`. The same source renders
 * alike on Jinja2 2.8 to 3.1 and on MiniJinja. The block prints nothing. If a content block signs,
 * the snippet does not hold the secret.
 *
 * @throws SnippetError, PassKitError when the project, the variable or a field cannot be used.
 */
export function generateSnippet(request: SnippetRequest): Snippet {
  const query = utmQuery(request.project.utm);
  const inBlock = request.utmPlace === 'block' ? query : '';
  const { body, variable } = oneLine(request, inBlock);
  const reference = `${bareReference(variable)}${inBlock === '' ? query : ''}`;
  if (request.style === 'inline') return { block: '', reference: `${body}${reference}` };
  return { block: breakLines(body), reference };
}

/**
 * The block in one line, and the variable that it leaves the link in.
 * @param inBlock the UTM parameters that the link in the variable ends in.
 * @throws as `generateSnippet`.
 */
export function oneLine(
  request: Omit<SnippetRequest, 'style'> & { style?: SnippetStyle },
  inBlock = '',
): { body: string; variable: string } {
  checkRequest(request);
  const { project, style = 'inline', variable = DEFAULT_VARIABLE, fields, contentBlock } = request;
  const { href } = parseProjectUrl(project.url);
  const strings = style === 'quoteless' ? quotelessStrings() : quotedStrings();
  const statements = [
    ...json(fields, strings),
    ...(contentBlock === undefined
      ? link({ ...project, url: href }, variable, inBlock, strings)
      : linkByContentBlock(contentBlock, style, variable, inBlock, strings)),
  ];
  const tags = `${strings.definitions()}${statements.join('')}`;
  return { body: `${startMarker(href, variable)}${tags}${endMarker(variable)}`, variable };
}

/** Statements that leave the payload's JSON in `pl_j`, with a comma before it and without braces. */
function json(fields: readonly FieldMapping[], { text }: StringWriter): string[] {
  const values = valueCompiler(text);
  const compiled = fields.map((mapping) => ({ mapping, value: values.compile(mapping.value) }));
  const stops = compiled.flatMap(({ mapping: { whenMissing }, value }) =>
    whenMissing.kind === 'suppress' && !value.fixed
      ? [`{%if ${value.missing}%}{%MOE_NOT_SEND(${text(whenMissing.reason)})%}{%endif%}`]
      : [],
  );
  const rows = compiled.map(({ mapping, value }) => row(mapping, value, text));
  const anyEmpty = rows.some(({ keepEmpty }) => keepEmpty);
  const list = rows.map(({ key, expression, keepEmpty }) =>
    anyEmpty ? `[${key},${expression},${keepEmpty}]` : `[${key},${expression}]`,
  );
  const names = anyEmpty ? 'pl_k,pl_v,pl_e' : 'pl_k,pl_v';
  const orEmpty = anyEmpty ? ' or pl_e' : '';
  const quote = text('"');
  const value = `${asText('pl_v')}${replacing(ESCAPES, text)}`;
  return [
    ...values.statements(),
    // Two fields with the same attribute share one stop.
    ...new Set(stops),
    '{%set pl_j%}',
    `{%for ${names} in[${list.join(',')}]if ${values.present('pl_v')}${orEmpty}%}`,
    `,{{${quote}~pl_k~${text('":"')}~${value}~${quote}}}`,
    '{%endfor%}{%endset%}',
    ...escapeControls(text),
  ];
}

/** The payload's JSON without its braces, as `json` leaves it. */
const JSON_BODY = 'pl_j[1:]';

/** What JSON writes in place of a character; control characters come last, see `escapeControls`. */
const ESCAPES = [
  ['\\', '\\\\'],
  ['"', '\\"'],
] as const;

interface Row {
  key: string;
  expression: string;
  /** Whether the field stays in the payload if its text is empty. */
  keepEmpty: boolean;
}

function row({ field, whenMissing }: FieldMapping, value: Value, text: StringWriter['text']): Row {
  const key = text(ESCAPES.reduce((name, [from, to]) => name.replaceAll(from, () => to), field));
  if (value.fixed) return { key, expression: value.expression, keepEmpty: true };
  if (whenMissing.kind !== 'fallback') {
    return { key, expression: value.expression, keepEmpty: false };
  }
  return {
    key,
    expression: `${text(whenMissing.text)} if ${value.missing} else ${value.expression}`,
    keepEmpty: whenMissing.text === '',
  };
}

/**
 * Escapes control characters as `\u00` and two hex digits. They are rare, so the code first looks
 * for any, and checks each character only if it finds one.
 */
function escapeControls(text: StringWriter['text']): string[] {
  return [
    `{%set pl_x=${text(CONTROL_CHARACTERS)}%}`,
    '{%set pl_o%}{%for pl_c in pl_x if pl_c in pl_j%}1{%endfor%}{%endset%}',
    '{%if pl_o%}{%set pl_s%}{%for pl_c in pl_j%}{%if pl_c in pl_x%}',
    '{%for pl_d in pl_x%}{%if pl_d==pl_c%}',
    `{{${text('\\u%04x')}|format(loop.index0)}}`,
    '{%endif%}{%endfor%}{%else%}{{pl_c}}{%endif%}{%endfor%}{%endset%}',
    '{%set pl_j=pl_s%}{%endif%}',
  ];
}

/** Statements that leave the finished link in the author's variable. */
function link(
  { url, secret }: SnippetRequest['project'],
  variable: string,
  query: string,
  strings: StringWriter,
): string[] {
  const { statement, expression } = signedLink({ url, secret }, strings, JSON_BODY);
  return [statement, `{%set ${variable}=${expression}${tail(query, strings)}%}`];
}

/**
 * The same, if a content block signs. MoEngage does not document whether a block sees its
 * template's variables. If the block prints no link, nothing is sent.
 */
function linkByContentBlock(
  label: string,
  style: SnippetRequest['style'],
  variable: string,
  query: string,
  strings: StringWriter,
): string[] {
  const { text } = strings;
  return [
    // Content blocks that sign know the payload by this name.
    `{%set pl_json=${JSON_BODY}%}`,
    `{%set ${variable}%}${contentBlockReference(label, style)}{%endset%}`,
    `{%if ${text(SIGNATURE_PARAMETER)} not in ${variable}%}{%MOE_NOT_SEND(${text(UNSIGNED)})%}{%endif%}`,
    `{%set ${variable}=${variable}|trim${tail(query, strings)}%}`,
  ];
}

/** The reason that MoEngage's report shows for recipients who were sent nothing. */
const UNSIGNED = 'Passlink: the content block did not sign the link';

function tail(query: string, { text }: StringWriter): string {
  return query === '' ? '' : `~${text(query)}`;
}

/** Breaks lines where Jinja ignores them: at the start of a `set` tag. */
function breakLines(body: string): string {
  return body.replaceAll('{%set ', '{%\nset ');
}
