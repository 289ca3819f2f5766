/** What an editable element looks like to the author, and what it holds. */
export interface EditableDescription {
  /** Its tag, in lower case. */
  tag: string;
  role: string;
  /** It says of itself that it takes one line. */
  isSingleLine: boolean;
  /** What it is called, and what stands in it while it is empty. */
  label: string;
  placeholder: string;
  /** CSS pixels. */
  height: number;
  /** The beginning of what it holds, as HTML. */
  html: string;
}

const ROLES = new Set(['', 'textbox', 'document', 'article', 'region', 'group']);

/** Parts of a page that are edited where they stand: titles, cells, names, captions. */
const PARTS_OF_A_PAGE =
  /^(?:h[1-6]|span|p|a|b|i|em|strong|label|button|td|th|li|dd|dt|figcaption)$/;

/** Three lines of text, as small as a message would ever be shown. */
const LEAST_HEIGHT = 56;

/** Where people write to each other or to a machine, or a name for something. */
const NOT_A_TEMPLATE =
  /\b(?:chat|repl(?:y|ies)|comments?|notes?|search|ask|assistant|copilot|prompt|feedback|title|subject|name|caption|(?:type|write|send) (?:a|your) message)\b/i;

const TEMPLATE_WORDS = /\b(?:html|template|mark-?up|e-?mail (?:body|content)|content block)\b/i;

/** What mails are made of and notes are not. */
const MAIL = /<(?:table|style|img|h[1-6]|section|a)\b/i;
const TAG = /\{[{%#]/;

/**
 * Whether an editable element holds a template. Any text on a page may be editable, so its being so
 * says nothing: its name has to, or what it holds.
 */
export function holdsTemplate(editable: EditableDescription): boolean {
  const { tag, role, isSingleLine, label, placeholder, height, html } = editable;
  if (!ROLES.has(role) || isSingleLine || PARTS_OF_A_PAGE.test(tag)) return false;
  if (height < LEAST_HEIGHT) return false;
  const words = `${label} | ${placeholder}`;
  if (TEMPLATE_WORDS.test(words)) return true;
  if (NOT_A_TEMPLATE.test(words)) return false;
  return MAIL.test(html) || TAG.test(html);
}
