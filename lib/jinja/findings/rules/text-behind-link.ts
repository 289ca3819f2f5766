import type { Edit } from '../../../text/edits';
import type { Found, Rule } from '../rule';
import { unescaped } from '../source/beside';
import { linkNames, type LinkUse, linkUses } from '../source/link-uses';
import { PRINTED } from '../source/printed';
import type { Source } from '../source/read-source';

/** The characters that may separate parameters, as written, as entities and percent-encoded. */
const SEPARATOR = String.raw`(?:[?&;#]|&(?:amp|quest|num|semi|#0*(?:38|63|35|59)|#x0*(?:26|3f|23|3b));|%(?:25)*(?:3F|26|23|3B))`;
/** The first parameter, with the separators before it. */
const PARAMETERS = new RegExp(String.raw`(?:^|${SEPARATOR}+)([a-z_][\w.[\]-]*(=|%(?:25)*3D))`, 'i');
/** What may follow a signature: nothing, or parameters that begin with &. */
const FINE = /^(?:[\t\n\f\r ]*$|&(?![?;#/]|%3F))/i;

/** Behind a signed link only `&` may follow: `{{longURL}}?utm_source=x` ends the signature wrong. */
export const textBehindLink: Rule = {
  name: 'text-behind-link',
  find: (source) => textBehindLinks(source, linkNames(source)),
};

/** The findings of the rule for some links. */
export function textBehindLinks(source: Source, names: ReadonlySet<string>): Found[] {
  return linkUses(source, names).flatMap((use) => {
    const [piece] = use.behind.pieces;
    const text = unescaped(use.behind.text);
    if (use.urlencode || !piece || isFine(use, text)) return [];
    const written = source.template.slice(piece.from, piece.to);
    const parameters = PARAMETERS.exec(written);
    const edit = editOf(source, use, written, parameters);
    const isFragment = text.startsWith('#');
    const isWhole = text.startsWith('&');
    const what = parameters
      ? 'parameters behind it begin with &'
      : 'take away what stands behind it';
    return [
      {
        severity: isFragment || isWhole ? ('warning' as const) : ('error' as const),
        range: piece,
        message: isFragment
          ? `What follows # behind ${use.name} reaches nobody: ${parameters ? 'write & instead' : 'take it away'}.`
          : isWhole
            ? `Nobody reads the first parameter behind ${use.name}: it begins with & alone.`
            : `Nobody gets a pass from this link: ${use.name} ends in its signature, so ${what}.`,
        ...(edit && {
          fix: { label: parameters ? 'Write &' : 'Take the text away', edits: [edit] },
        }),
      },
    ];
  });
}

function isFine({ behind, isField }: LinkUse, text: string): boolean {
  if (text.startsWith(PRINTED) || FINE.test(text)) return true;
  if (behind.kind === 'whole') return false;
  // A link field holds nothing else; in running text, punctuation may follow.
  if (isField) return !/^(?:[?#;/]|%[\dA-F]{2})/i.test(text);
  if (/^[?;#]+[a-z_][\w.[\]-]*(?:=|%3D)/i.test(text)) return false;
  return !/^(?:\/|#[\w-]|%(?:3F|23|26|2F|3B)|[a-z\d])/i.test(text);
}

/** The edit that leaves a whole signature; undefined if something may be meant that it would lose. */
function editOf(
  source: Source,
  { behind, tag }: LinkUse,
  written: string,
  parameters: RegExpExecArray | null,
): Edit | undefined {
  const [piece] = behind.pieces;
  if (!piece) return undefined;
  if (!parameters) {
    const next = source.template.slice(piece.to, piece.to + 2);
    const isAll = next !== '{{' && next !== '{%';
    return isAll && /^\W/.test(written) ? { range: piece, text: '' } : undefined;
  }
  const and = /&amp;/i.test(written) ? '&amp;' : '&';
  const [whole, name = '', equals = ''] = parameters;
  const from = parameters.index + whole.length - name.length;
  if (equals === '=') return { range: { from: piece.from, to: piece.from + from }, text: and };
  const decoded = decode(written.slice(from)).replaceAll('&', and);
  const breaksOut = tag.place.kind === 'attribute' && /["'<>\s]/.test(decoded);
  return breaksOut || decoded === '' ? undefined : { range: piece, text: `${and}${decoded}` };
}

/** Decodes until the separators are back; values keep their own escapes where they can. */
function decode(text: string): string {
  try {
    let decoded = text;
    while (/%(?:25)*3D/i.test(decoded) && !decoded.includes('='))
      decoded = decodeURIComponent(decoded);
    return decoded;
  } catch {
    return '';
  }
}
