import { parseProjectUrl, requireSecret } from '../passkit';
import { quotedStrings } from './quoted';
import { signedLink } from './signed-link';
import type { SnippetStyle } from './types';

/** A project's link by way of one of MoEngage's content blocks, so that the secret stands there alone. */
export interface ContentBlockUse {
  /** By which templates name the block; letters, digits and underscores. */
  label: string;
  /** Prints what the block holds. */
  reference: string;
}

/**
 * The content block whose text is the project's `inline` snippet: a template's link field gets the
 * reference, and nothing else is needed. The variable is the project's own among the author's
 * projects, so its label is, too.
 * Source: MoEngage's documentation of content blocks, `{{ContentBlock['<label>']}}`.
 */
export function contentBlockUse(variable: string): ContentBlockUse {
  return named(`passlink_${variable}`);
}

/** The content block whose text is a `signingBlock`: snippets made with its label print it. */
export function signingBlockUse(variable: string): ContentBlockUse {
  return named(`passlink_sign_${variable}`);
}

function named(label: string): ContentBlockUse {
  return { label, reference: contentBlockReference(label, 'quoted') };
}

/** How a snippet of a style prints a content block. A dot needs no quote, and means the same. */
export function contentBlockReference(label: string, style: SnippetStyle): string {
  return style === 'quoteless' ? `{{ContentBlock.${label}}}` : `{{ContentBlock['${label}']}}`;
}

/**
 * What the content block holds that signs: it prints `<url>?data=…&sig=…` for the payload that the
 * template around it has left in `pl_json`, and nothing where it does not see that.
 * @throws PassKitError when the URL or the secret cannot be used.
 */
export function signingBlock(project: { url: string; secret: string }): string {
  requireSecret(project.secret);
  const { href: url } = parseProjectUrl(project.url);
  const { statement, expression } = signedLink({ ...project, url }, quotedStrings());
  return `{%if pl_json is defined%}${statement}{{${expression}}}{%endif%}`;
}

/**
 * A snippet that names a content block with that block's text in its place, as MoEngage sees it
 * where it puts blocks in as text.
 */
export function withContentBlock(snippet: string, label: string, text: string): string {
  const references = (['quoted', 'quoteless'] as const).map((style) =>
    contentBlockReference(label, style),
  );
  return references.reduce((code, reference) => code.replaceAll(reference, () => text), snippet);
}
