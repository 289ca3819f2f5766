/** What a text field looks like to the author: the words on and around it, and what it holds. */
export interface FieldDescription {
  tag: 'input' | 'textarea';
  /** The `type` of an input; 'textarea' for a textarea. */
  type: string;
  role: string;
  /** Its labels, `aria-label` and `title`, joined. */
  label: string;
  name: string;
  placeholder: string;
  /** The words that stand before it, for fields that have no label. */
  nearby: string;
  value: string;
  locked: boolean;
}

/** `link`: an address goes in here. `template`: the source of a whole message stands in here. */
export type FieldRole = 'link' | 'template' | 'other';

interface Rule {
  role: FieldRole;
  when: (field: FieldDescription, words: string) => boolean;
}

const HTML = /<(?:!doctype|html|head|body|style|table|div|section|p|a|img|h[1-6])\b/i;
const ADDRESS = /^https?:(?:\/\/)?/i;
const TEMPLATE_WORDS =
  /\b(?:html|template|markup|source code|code editor|content block|e-?mail body)\b/;
const LINK_WORDS =
  /\b(?:links?|hyperlinks?|urls?|uris?|href|deep ?links?|landing pages?|redirects?|destination|web ?site|web address|click action|on click|target page)\b/;

/** Fields whose words speak of links but which hold something else. */
const LOOKALIKES = [
  /\b(?:search|find|filter)\b/,
  // A link's text, name or parameters, not its address.
  /\b(?:link|url|utm) (?:text|titles?|names?|labels?|alias|ids?|colou?r|styles?|param(?:eter)?s?|source|medium|campaign|content|term)\b/,
  /\butm\b/,
  // Where a picture or film comes from: an address to load, not one to open.
  /\b(?:image|img|picture|photo|logo|icon|banner|thumbnail|avatar|video|media|background|font) (?:source|src|file|address)\b/,
  /\b(?:image|img|picture|photo|logo|icon|banner|thumbnail|avatar|video|media|background|font)(?: \w+)? (?:url|uri)\b/,
  /^src\b/,
  // Addresses that machines call.
  /\b(?:webhook|api|endpoint|callback|postback|tracking pixel|feed|proxy|cors)\b/,
];

/** In order; the first that fits decides. */
const RULES: readonly Rule[] = [
  { role: 'other', when: ({ type }) => !['text', 'url', 'textarea'].includes(type) },
  { role: 'other', when: ({ role }) => role === 'searchbox' || role === 'spinbutton' },
  { role: 'template', when: ({ tag, value }) => tag === 'textarea' && HTML.test(value) },
  { role: 'template', when: ({ tag }, words) => tag === 'textarea' && TEMPLATE_WORDS.test(words) },
  { role: 'other', when: (_, words) => LOOKALIKES.some((words_) => words_.test(words)) },
  { role: 'link', when: ({ type }) => type === 'url' },
  { role: 'link', when: (_, words) => LINK_WORDS.test(words) },
  { role: 'link', when: ({ placeholder }) => ADDRESS.test(placeholder) },
  // "Target" alone is a link's in an editor's dialog; "Target audience" is not.
  {
    role: 'link',
    when: ({ label, name }) => [label, name].some((text) => /^target$/i.test(text.trim())),
  },
];

/**
 * Tells link fields and templates from all other fields, by their words alone: MoEngage publishes
 * no class names or ids, and a guess that fits today's would break with tomorrow's.
 */
export function classifyField(field: FieldDescription): FieldRole {
  const own = [field.label, field.name, field.placeholder].map(plainWords).filter(Boolean);
  const words = (own.length > 0 ? own : [plainWords(field.nearby)]).join(' | ');
  return RULES.find((rule) => rule.when(field, words))?.role ?? 'other';
}

/** 'ctaDeepLink', 'cta_deep-link' and 'CTA deep link:' all become 'cta deep link'. */
function plainWords(text: string): string {
  return text
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}
