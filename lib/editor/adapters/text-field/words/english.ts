const PICTURE = '(?:image|img|gif|picture|photo|logo|icon|banner|thumbnail|badge)';
const ADDRESS = '(?:url|uri|source|src|address|file)';
const CHANNEL =
  '(?:push|notification|sms|rcs|whats ?app|in ?app|on ?site|web ?push|card|inbox|viber|line|kakao)';

/** English words for fields. Their order tells more than in `FieldWords`, so they are patterns. */
export const english = {
  template: /\b(?:html|template|markup|source code|code editor|content block|e ?mail body)\b/,
  /** Words that mention links or pictures, of fields that hold something else. */
  lookalikes: [
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
  ],
  image: [
    // "Image URL", "Image/GIF URL", "Banner image source", "Image (2:1) URL".
    new RegExp(`\\b${PICTURE}s?(?: (?!link|click|target|redirect)\\w+){0,3} ${ADDRESS}\\b`),
    new RegExp(`\\b${ADDRESS} (?:of|for) (?:the |an? )?(?:\\w+ )?${PICTURE}\\b`),
    /^src\b/,
  ],
  /** Where a picture leads to, in what may look like the picture's own address. */
  away: /\b(?:links?|click|target|redirect\w*)\b/,
  /** "Image" alone. */
  picture: new RegExp(`^(?:\\w+ )?${PICTURE}(?: \\||$)`),
  link: /\b(?:links?|hyperlinks?|urls?|uris?|href|deep ?links?|landing(?: pages?)?|redirects?|redirection|destination|web ?site|web ?page|web address|click (?:action|through)|on click|target page)\b/,
  /** Names of a message's text, which say enough only beside the name of a channel. */
  text: /\b(?:title|subtitle|message|text|body|content|summary|description|headline)\b/,
  channel: new RegExp(`\\b${CHANNEL}s?\\b`),
  channelText: new RegExp(
    `\\b${CHANNEL}s? (?:\\w+ )?(?:title|subtitle|message|text|body|content|summary|description)\\b`,
  ),
  messageText: /\bmessage (?:title|subtitle|body|text|content|summary)\b/,
  /** Names of the short texts that an e-mail has besides its message. */
  beside: /\b(?:subject|pre ?headers?|preview text|senders?|from|reply)\b/,
  /** Names of texts that nobody receives, or that no link belongs in. */
  notMessage:
    /\b(?:names?|tags?|ids?|subject|pre ?headers?|preview text|senders?|from|reply|notes?|comments?|reasons?|audience|segments?|keys?|labels?|colou?r|font|alt|goals?|locale|test|phone|numbers?|e ?mail|code|attribute|event|filter|search|button)\b/,
} as const;
