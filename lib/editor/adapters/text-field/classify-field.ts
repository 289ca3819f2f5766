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
const TEMPLATE_WORDS =
  /\b(?:html|template|markup|source code|code editor|content block|e ?mail body)\b/;

const PICTURE = '(?:image|img|gif|picture|photo|logo|icon|banner|thumbnail|badge)';
const ADDRESS_WORD = '(?:url|uri|source|src|address|file)';
const IMAGE_WORDS = [
  // "Image URL", "Image/GIF URL", "Banner image source", "Image (2:1) URL".
  new RegExp(`\\b${PICTURE}s?(?: (?!link|click|target|redirect)\\w+){0,3} ${ADDRESS_WORD}\\b`),
  new RegExp(`\\b${ADDRESS_WORD} (?:of|for) (?:the |an? )?(?:\\w+ )?${PICTURE}\\b`),
  /^src\b/,
];

const LINK_WORDS =
  /\b(?:links?|hyperlinks?|urls?|uris?|href|deep ?links?|landing(?: pages?)?|redirects?|redirection|destination|web ?site|web ?page|web address|click (?:action|through)|on click|target page)\b/;

/** Words that mention links or pictures, of fields that hold something else. */
const LOOKALIKES = [
  /\b(?:search|find|filter)\b/,
  // A link's text, name or parameters, not its address.
  /\b(?:link|url|utm|image|img) (?:text|titles?|names?|labels?|alias|ids?|colou?r|styles?|param(?:eter)?s?|source code|medium|campaign|content|term|alt|width|height|size|type|expiry|domain)\b/,
  /\butm\b/,
  /\b(?:alt(?:ernate|ernative)?|link|url|anchor|button|display(?:ed)?) text\b/,
  /\btext to display\b/,
  // The source of a film, a sound or a font.
  /\b(?:video|audio|media|sound|background|font|avatar|document)(?: \w+)? (?:url|uri|source|src|file|address)\b/,
  // Addresses that machines call, or that identify the sender.
  /\b(?:webhook|api|endpoint|callback|postback|tracking pixel|feed|proxy|cors|regex|pattern|contains)\b/,
  /\b(?:whitelist|allow ?list|block ?list)\w*\b/,
];

/** Names of a message's text, which say enough only beside the name of a channel. */
const TEXT_WORDS = /\b(?:title|subtitle|message|text|body|content|summary|description|headline)\b/;
const CHANNEL =
  '(?:push|notification|sms|rcs|whats ?app|in ?app|on ?site|web ?push|card|inbox|viber|line|kakao)';
const CHANNEL_WORDS = new RegExp(`\\b${CHANNEL}s?\\b`);
const CHANNEL_TEXT = new RegExp(
  `\\b${CHANNEL}s? (?:\\w+ )?(?:title|subtitle|message|text|body|content|summary|description)\\b`,
);
const MESSAGE_TEXT = /\bmessage (?:title|subtitle|body|text|content|summary)\b/;

/** Names of texts that nobody receives, or that no link belongs in. */
const NOT_A_MESSAGE =
  /\b(?:names?|tags?|ids?|subject|pre ?headers?|preview text|senders?|from|reply|notes?|comments?|reasons?|audience|segments?|keys?|labels?|colou?r|font|alt|goals?|locale|test|phone|numbers?|e ?mail|code|attribute|event|filter|search|button)\b/;

/** Names of the short texts that an e-mail has besides its message. */
const BESIDE_A_MESSAGE = /\b(?:subject|pre ?headers?|preview text|senders?|from|reply)\b/;

/** In order: the first that matches decides. */
const RULES: readonly Rule[] = [
  { role: 'other', when: ({ type }) => !['text', 'url', 'textarea'].includes(type) },
  { role: 'other', when: ({ role }) => role === 'searchbox' || role === 'spinbutton' },
  { role: 'template', when: ({ tag, value }) => tag === 'textarea' && HTML.test(value) },
  { role: 'template', when: ({ tag }, { own }) => tag === 'textarea' && TEMPLATE_WORDS.test(own) },
  { role: 'other', when: (_, { own }) => LOOKALIKES.some((words) => words.test(own)) },
  { role: 'image', when: (_, { own }) => own.split(' | ').some(isImageAddress) },
  // "Image" alone, on a field for an address.
  {
    role: 'image',
    when: ({ type, placeholder }, { own }) =>
      (type === 'url' || ADDRESS.test(placeholder)) &&
      new RegExp(`^(?:\\w+ )?${PICTURE}(?: \\||$)`).test(own),
  },
  { role: 'link', when: ({ type }) => type === 'url' },
  { role: 'link', when: (_, { own }) => LINK_WORDS.test(own) },
  { role: 'link', when: ({ placeholder }) => ADDRESS.test(placeholder) },
  // "Target" alone means the link in an editor's dialog; "Target audience" does not.
  {
    role: 'link',
    when: ({ label, name }) => [label, name].some((text) => /^target$/i.test(text.trim())),
  },
  { role: 'other', when: (_, { own }) => NOT_A_MESSAGE.test(own) },
  { role: 'single', when: (_, { own }) => CHANNEL_TEXT.test(own) || MESSAGE_TEXT.test(own) },
  {
    role: 'single',
    when: (_, { own, around }) => TEXT_WORDS.test(own) && CHANNEL_WORDS.test(around),
  },
];

/**
 * Tells what a field is for, by its words alone: MoEngage publishes no class names or ids, and those
 * of today may be others tomorrow. Whether a link belongs to a template or is a template of its own
 * depends on the rest of the page; see `findTargets`.
 */
export function classifyField(field: FieldDescription): FieldRole {
  const words = wordsOf(field);
  return RULES.find((rule) => rule.when(field, words))?.role ?? 'other';
}

/** Whether an editable text is called one of a message's fields, and so is not the whole message. */
export function isOneField(field: FieldDescription): boolean {
  const { own } = wordsOf(field);
  if (TEMPLATE_WORDS.test(own)) return false;
  return classifyField(field) !== 'other' || BESIDE_A_MESSAGE.test(own);
}

function wordsOf(field: FieldDescription): Words {
  const own = [field.label, field.name, field.placeholder].map(plainWords).filter(Boolean);
  return {
    own: (own.length > 0 ? own : [plainWords(field.nearby)]).join(' | '),
    around: [field.nearby, field.within].map(plainWords).join(' | '),
  };
}

function isImageAddress(words: string): boolean {
  return IMAGE_WORDS.some((pattern) => pattern.test(words));
}

/** 'ctaDeepLink', 'cta_deep-link' and 'CTA deep link:' all become 'cta deep link'. */
function plainWords(text: string): string {
  return text
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}
