import { decodeText } from '../../text/entities';

/** A part of a text that an editor may drop or change: a tag, a comment, or words. */
export interface Piece {
  /** The same for pieces that stand for the same kind of place: a tag's name, or the whole rest. */
  name: string;
  /** Attributes of a tag, by what they mean. */
  attributes: readonly Attribute[];
  /** How its author wrote it, in one line. */
  shown: string;
}

interface Attribute {
  /** The same for attributes that mean the same. */
  meaning: string;
  shown: string;
}

/** A tag of Jinja. Nothing in it may change. */
const JINJA = String.raw`\{\{(?:(?!\}\})[^])*\}\}|\{%(?:(?!%\})[^])*%\}|\{#(?:(?!#\})[^])*#\}`;
/** A tag of Jinja in text, with the brackets that would make an element of what it prints. */
const JINJA_IN_TEXT = String.raw`(?:<\/?)?(?:${JINJA})>?`;
const TAG = String.raw`<[a-z/!?](?:${JINJA}|"[^"]*"|'[^']*'|[^>"'{]|\{(?![{%#]))*>`;
/** The content of these elements is not markup. */
const RAW = String.raw`(?<=<(?<element>style|script|textarea|title)\b[^>]*>)(?!<\/\k<element>)[^]+?(?=<\/\k<element>\s*>)`;
const PART = new RegExp(`${RAW}|<!--[^]*?-->|${TAG}|(?<jinja>${JINJA_IN_TEXT})`, 'gi');
const ATTRIBUTE = new RegExp(
  String.raw`(?<jinja>${JINJA})|(?<name>[^\s=/>"']+)(?:\s*=\s*(?<value>(?:${JINJA})[^\s>]*|"[^"]*"|'[^']*'|[^\s>]+))?`,
  'gi',
);
const EACH_JINJA = new RegExp(`(${JINJA_IN_TEXT})`, 'gi');

/**
 * The pieces of an HTML text, in order. White space between them, quotes around values, the order of
 * attributes and capitals in names make no difference.
 */
export function piecesOf(html: string): Piece[] {
  const pieces: Piece[] = [];
  let words = '';
  const endWords = () => {
    const shown = collapsed(words);
    if (shown !== '') pieces.push({ name: `text ${meaningOf(words)}`, attributes: [], shown });
    words = '';
  };
  let from = 0;
  for (const match of html.matchAll(PART)) {
    const [part] = match;
    const { element, jinja } = match.groups ?? {};
    words += html.slice(from, match.index);
    from = match.index + part.length;
    if (jinja !== undefined) words += part;
    else {
      endWords();
      pieces.push(...(element === undefined ? [tagOrComment(part)] : rawText(element, part)));
    }
  }
  words += html.slice(from);
  endWords();
  return pieces;
}

/** The text of an element that holds no markup. In a style sheet, only some white space matters. */
function rawText(element: string, text: string): Piece[] {
  const shown = collapsed(text);
  if (shown === '') return [];
  const isStyle = element.toLowerCase() === 'style';
  const meaning = isStyle ? shown.replaceAll(/\s*([{}:;,>])\s*/g, '$1') : meaningOf(text);
  return [{ name: `text ${meaning}`, attributes: [], shown }];
}

function tagOrComment(tag: string): Piece {
  const shown = collapsed(tag);
  const [, name, rest = ''] = /^<(\/?[a-z][^\s/>]*)([^]*?)\/?>$/i.exec(tag) ?? [];
  // A comment, a doctype, or something that a browser would turn into a comment.
  if (name === undefined) {
    const isDoctype = /^<!doctype/i.test(shown);
    return { name: isDoctype ? shown.toLowerCase() : shown, attributes: [], shown };
  }
  const element = name.toLowerCase();
  const attributes = [...rest.matchAll(ATTRIBUTE)].map(({ 0: whole, groups = {} }) => ({
    meaning:
      groups.jinja === undefined
        ? attributeMeaning(groups.name ?? '', groups.value ?? '')
        : collapsed(groups.jinja),
    shown: collapsed(whole),
  }));
  return { name: `<${element}>`, attributes: element.startsWith('/') ? [] : attributes, shown };
}

function attributeMeaning(attribute: string, written: string): string {
  const name = attribute.toLowerCase();
  const value = meaningOf(written.replace(/^(["'])([^]*)\1$/, '$2'));
  return `${name}=${name === 'style' ? rulesOf(value) : value}`;
}

function rulesOf(style: string): string {
  return style
    .split(';')
    .map((rule) => rule.replace(/\s*:\s*/, ':').trim())
    .filter((rule) => rule !== '')
    .join(';');
}

/** Text with its entities decoded, except in Jinja's tags: there a quote is not its entity. */
function meaningOf(text: string): string {
  return collapsed(
    text
      .split(EACH_JINJA)
      .map((part, at) => (at % 2 === 1 ? `\0${part}\0` : decodeText(part)))
      .join(''),
  );
}

/** No-break spaces are text. */
function collapsed(text: string): string {
  return text.replaceAll(/[ \t\r\n\f]+/g, ' ').replaceAll(/^ | $/g, '');
}
