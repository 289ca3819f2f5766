import { namesKind, plainWords } from './field-words';
import { english } from './words/english';

/** What an author sees of a text field: the words on and around it, and its value. */
export interface FieldDescription {
  /** `editable`: an editable element that a page uses as a field of text. */
  tag: 'input' | 'textarea' | 'editable';
  /** The `type` of an input; 'textarea' for a textarea, 'text' for an editable element. */
  type: string;
  role: string;
  /** Its labels, `aria-label` and `title`, joined. */
  label: string;
  name: string;
  placeholder: string;
  /** The words before it, for fields without a label. */
  nearby: string;
  /** Headings and names of the parts of the page around it, the closest first. */
  within: string;
  value: string;
  /** UTF-16 code units that the field takes; null for no limit that is known. */
  maxLength: number | null;
  locked: boolean;
  /** What the page's structure says it is for, where that needs no words. */
  sign?: 'link' | 'image' | 'other';
}

/**
 * - `link`: holds an address to open.
 * - `image`: holds the address of a picture.
 * - `template`: holds the source of a whole message.
 * - `single`: holds a text that is a template of its own, such as an SMS or a push title.
 */
export type FieldRole = 'link' | 'image' | 'template' | 'single' | 'other';

interface Words {
  /** The field's own words, or those beside a field without any. */
  own: string;
  /** The names of the parts of the page around it. */
  around: string;
}

interface Rule {
  role: FieldRole;
  when: (field: FieldDescription, words: Words) => boolean;
}

const HTML = /<(?:!doctype|html|head|body|style|table|div|section|p|a|img|h[1-6])\b/i;
const ADDRESS = /^https?:(?:\/\/)?/i;

/** A whole value that is an address, or the tag that gives one. */
const IS_ADDRESS =
  /^\s*(?:https?:\/\/\S+|[a-z][a-z\d+.-]*:\/\/\S*|\{\{\s*\w*(?:url|link|href)\w*\s*\}\})\s*$/i;
const IS_PICTURE = /\.(?:png|jpe?g|gif|webp|svg)(?:[?#]\S*)?\s*$/i;

/** In order: the first that matches decides. */
const RULES: readonly Rule[] = [
  { role: 'other', when: ({ type }) => !['text', 'url', 'textarea'].includes(type) },
  { role: 'other', when: ({ role }) => role === 'searchbox' || role === 'spinbutton' },
  { role: 'template', when: ({ tag, value }) => tag === 'textarea' && HTML.test(value) },
  { role: 'template', when: ({ tag }, { own }) => tag === 'textarea' && namesTemplate(own) },
  // What the structure of an editor's dialog says holds in any language.
  { role: 'image', when: ({ sign }) => sign === 'image' },
  { role: 'link', when: ({ sign }) => sign === 'link' },
  { role: 'other', when: ({ sign }, { own }) => sign === 'other' || parts(own).some(isLookalike) },
  { role: 'image', when: (_, { own }) => parts(own).some(isImageAddress) },
  // "Image" alone, on a field for an address.
  {
    role: 'image',
    when: ({ type, placeholder }, { own }) =>
      (type === 'url' || ADDRESS.test(placeholder)) &&
      (english.picture.test(own) || (namesKind('picture', own) && !namesKind('link', own))),
  },
  { role: 'link', when: ({ type }) => type === 'url' },
  {
    role: 'link',
    when: (_, { own }) => english.link.test(own) || namesKind('link', own) || namesKind('url', own),
  },
  { role: 'link', when: ({ placeholder }) => ADDRESS.test(placeholder) },
  // "Target" alone means the link in an editor's dialog; "Target audience" does not.
  {
    role: 'link',
    when: ({ label, name }) => [label, name].some((text) => /^target$/i.test(text.trim())),
  },
  { role: 'other', when: (_, { own }) => isNoMessage(own) },
  { role: 'single', when: (_, { own }) => parts(own).some(isMessageText) },
  {
    role: 'single',
    when: (_, { own, around }) => isText(own) && isChannel(around),
  },
  // No word is known, but what stands in it is an address.
  {
    role: 'image',
    when: (field, { own }) => holdsAddress(field, own) && IS_PICTURE.test(field.value),
  },
  { role: 'link', when: (field, { own }) => holdsAddress(field, own) },
];

/**
 * Tells what a field is for, by what its editor's dialog says, by its words in any of the languages
 * of `FieldWords`, or by what it holds: MoEngage publishes no class names or ids, and those of today
 * may be others tomorrow. Whether a link belongs to a template or is a template of its own depends on
 * the rest of the page; see `findTargets`.
 */
export function classifyField(field: FieldDescription): FieldRole {
  const words = wordsOf(field);
  return RULES.find((rule) => rule.when(field, words))?.role ?? 'other';
}

/** Whether an editable text is called one of a message's fields, and so is not the whole message. */
export function isOneField(field: FieldDescription): boolean {
  if (namesTemplate(wordsOf(field).own)) return false;
  return classifyField(field) !== 'other' || standsBeside(field);
}

/** Whether a field is called one of the short texts that a message has besides its body. */
export function standsBeside(field: FieldDescription): boolean {
  const { own } = wordsOf(field);
  return !namesTemplate(own) && (english.beside.test(own) || namesKind('beside', own));
}

function wordsOf(field: FieldDescription): Words {
  const own = [field.label, field.name, field.placeholder].map(plainWords).filter(Boolean);
  return {
    own: (own.length > 0 ? own : [plainWords(field.nearby)]).join(' | '),
    around: [field.nearby, field.within].map(plainWords).join(' | '),
  };
}

/** Label, name and placeholder, each by itself. */
function parts(own: string): string[] {
  return own.split(' | ');
}

function namesTemplate(own: string): boolean {
  return english.template.test(own) || namesKind('template', own);
}

function isLookalike(words: string): boolean {
  if (english.lookalikes.some((pattern) => pattern.test(words))) return true;
  if (namesKind('search', words) || namesKind('lookalike', words)) return true;
  return namesKind('media', words) && isAddress(words);
}

function isAddress(words: string): boolean {
  return namesKind('address', words) || namesKind('url', words);
}

function isImageAddress(words: string): boolean {
  if (english.image.some((pattern) => pattern.test(words)) || namesKind('image', words))
    return true;
  if (english.away.test(words) || namesKind('link', words)) return false;
  return namesKind('picture', words) && isAddress(words);
}

function isNoMessage(own: string): boolean {
  return english.notMessage.test(own) || namesKind('notMessage', own) || namesKind('beside', own);
}

function isMessageText(words: string): boolean {
  if (english.channelText.test(words) || english.messageText.test(words)) return true;
  return (
    namesKind('messageText', words) || (namesKind('text', words) && namesKind('channel', words))
  );
}

function isText(own: string): boolean {
  return english.text.test(own) || namesKind('text', own);
}

function isChannel(words: string): boolean {
  return english.channel.test(words) || namesKind('channel', words);
}

function holdsAddress({ tag, value }: FieldDescription, own: string): boolean {
  return tag === 'input' && IS_ADDRESS.test(value) && !isText(own);
}
