import { guisesOf, type Overheard } from './overheard.ts';

/** Of the shape of PassKit's, and in nothing else in the world. */
export const SECRET = 'Zq8LeakMarkedW4TfYx1Nb';
/** The one that comes after it. */
export const NEW_SECRET = 'Hv3AfterRotationK9mPs7Rd';
export const ENCRYPTION_KEY = 'b7e4'.repeat(16);
export const PASSPHRASE = 'harbour-crane-wunderkammer-84';
export const FILE_PASSPHRASE = 'lantern-otter-zugspitze-29';

/** What nobody but its reader may learn, and where the design has it as it is. */
interface Kept {
  text: string;
  /** The messages that carry it: what its author typed, and what they asked to see. */
  carriedBy: RegExp;
  /** A finished snippet holds it, so that MoEngage can sign. */
  inSnippets?: true;
}

const SIGNING = /: save(?:Project|Secrets) asked$|: revealSecret answered$/;
const KEPT: readonly Kept[] = [
  { text: SECRET, carriedBy: SIGNING, inSnippets: true },
  { text: NEW_SECRET, carriedBy: SIGNING, inSnippets: true },
  { text: ENCRYPTION_KEY, carriedBy: SIGNING },
  { text: PASSPHRASE, carriedBy: /: (?:set|remove)Passphrase asked$|: unlockVault asked$/ },
  { text: FILE_PASSPHRASE, carriedBy: /: (?:export|import)Projects asked$|: readExport asked$/ },
];

/** All of them, as they are and in disguise. */
export const GUISES = KEPT.flatMap(({ text }) => guisesOf(text));

/** What a file of the browser's may hold: it brings back what stood in a page's own fields. */
export const IN_SAVED_FIELDS = [SECRET, NEW_SECRET].map((text) => `convertToSHA256('${text}`);

/**
 * Where finished text goes by design: to our page or the chip that asked for it, into a page, back
 * from there, to the clipboard, into the record of an undo.
 */
const FINISHED_TEXT = [
  /: (?:buildSnippet|snippetForClipboard|mendedTemplate) answered$/,
  /^background to page: (?:write|edit|restore) asked$/,
  /^background to page: (?:find|focused|read|write) answered$/,
  /template$|clipboard$|undo record$/,
];

/** A secret that its author has asked to see, as the page shows it: a text, in no attribute. */
const SHOWN = / shown: document$/;

/** Where MoEngage signs: the one place in a text where a secret may stand. */
export const IN_SNIPPET = signing(SECRET);

function signing(secret: string): RegExp {
  const quoted = String.raw`convertToSHA256\((?:'|&#39;|\\?"|[^()]{0,12})${secret}`;
  const quoteless = String.raw`set pl_\d+%\}${secret}\{%endset`;
  return new RegExp(`${quoted}|${quoteless}`);
}

/** What holds a secret where the design has none, a line each. */
export function leaksIn(heard: readonly Overheard[]): string[] {
  return heard.flatMap(({ where, text }) =>
    KEPT.flatMap((kept) => {
      if (kept.carriedBy.test(where)) return [];
      const rest = apartFromAllowed(where, text, kept);
      const guise = guisesOf(kept.text).find((each) => rest.includes(each));
      if (guise === undefined) return [];
      const first = rest.indexOf(guise);
      return [`${where}: …${rest.slice(Math.max(first - 60, 0), first + 30)}`];
    }),
  );
}

function apartFromAllowed(where: string, text: string, { text: secret, inSnippets }: Kept): string {
  if (SHOWN.test(where)) return text.replace(`>${secret}<`, '><');
  const isFinished = inSnippets && FINISHED_TEXT.some((place) => place.test(where));
  return isFinished ? text.replaceAll(new RegExp(signing(secret), 'g'), '') : text;
}
