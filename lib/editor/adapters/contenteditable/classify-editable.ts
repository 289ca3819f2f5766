/** What an author sees of an editable element, and what it holds. */
export interface EditableDescription {
  /** Its tag, in lower case. */
  tag: string;
  role: string;
  /** Whether it declares that it takes one line. */
  isSingleLine: boolean;
  /** Its name, and what it shows while it is empty. */
  label: string;
  placeholder: string;
  /** CSS pixels. */
  height: number;
  /** Whether a toolbar of its own stands beside it; known of editors with a library. */
  hasToolbar?: true;
  /** The beginning of what it holds, as HTML. */
  html: string;
}

const ROLES = new Set(['', 'textbox', 'document', 'article', 'region', 'group']);

/** Parts of a page that are edited in place: titles, cells, names, captions. */
const PARTS_OF_A_PAGE =
  /^(?:h[1-6]|span|p|a|b|i|em|strong|label|button|td|th|li|dd|dt|figcaption)$/;

/** CSS pixels of three lines of text: no editor shows a message in less. */
const LEAST_HEIGHT = 56;

/** Words of places to write to people or machines in, or to name something. */
const NOT_A_TEMPLATE =
  /\b(?:chat|repl(?:y|ies)|comments?|notes?|search|ask|assistant|copilot|prompt|feedback|title|subject|name|caption|(?:type|write|send) (?:a|your) message)\b/i;

const TEMPLATE_WORDS = /\b(?:html|template|mark-?up|e-?mail (?:body|content)|content block)\b/i;

/** Elements that mails have and notes do not. */
const MAIL = /<(?:table|style|img|h[1-6]|section|a)\b/i;
const TAG = /\{[{%#]/;

/**
 * Whether an editable element holds a template. Any text on a page may be editable, so its name or
 * its content decides.
 */
export function holdsTemplate(editable: EditableDescription): boolean {
  if (isPartOfPage(editable)) return false;
  const { html } = editable;
  if (isLow(editable)) return false;
  return TEMPLATE_WORDS.test(wordsOf(editable)) || MAIL.test(html) || TAG.test(html);
}

/** Whether an editable element is a part of a page, or takes notes, and so is no message's editor. */
export function isPartOfPage(editable: EditableDescription): boolean {
  const { tag, role, isSingleLine } = editable;
  return !ROLES.has(role) || isSingleLine || PARTS_OF_A_PAGE.test(tag) || namesOther(editable);
}

/** Whether an editable element is called a place for something else than a message. */
export function namesOther(editable: EditableDescription): boolean {
  const words = wordsOf(editable);
  return !TEMPLATE_WORDS.test(words) && NOT_A_TEMPLATE.test(words);
}

/** Whether an editable element shows one or two lines, and so no message. */
export function isLow({ height }: EditableDescription): boolean {
  return height < LEAST_HEIGHT;
}

function wordsOf({ label, placeholder }: EditableDescription): string {
  return `${label} | ${placeholder}`;
}
