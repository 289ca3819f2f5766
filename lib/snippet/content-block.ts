import { parseProjectUrl, requireSecret } from '../passkit';
import { quotedStrings } from './quoted';
import { signedLink } from './signed-link';
import type { SnippetStyle } from './types';

/**
 * A content block on MoEngage that makes a project's link, so that no template holds the secret.
 */
export interface ContentBlockUse {
  /** The block's name in templates: letters, digits and underscores. */
  label: string;
  /** The Jinja that prints the block's content. */
  reference: string;
}

/**
 * The content block whose text is the project's `inline` snippet: a template needs nothing but the
 * reference in its link field. No two projects share a variable, so no two share a label.
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

/**
 * The Jinja that prints a content block in a snippet of a style. A dot needs no quotes and means
 * the same.
 */
export function contentBlockReference(label: string, style: SnippetStyle): string {
  return style === 'quoteless' ? `{{ContentBlock.${label}}}` : `{{ContentBlock['${label}']}}`;
}

/**
 * The text of the content block that signs. It prints `<url>?data=…&sig=…` for the payload that the
 * template has left in `pl_json`, and nothing if it cannot see that variable.
 * @throws PassKitError when the URL or the secret cannot be used.
 */
export function signingBlock(project: { url: string; secret: string }): string {
  requireSecret(project.secret);
  const { href: url } = parseProjectUrl(project.url);
  const { statement, expression } = signedLink({ ...project, url }, quotedStrings(), 'pl_json');
  return `{%if pl_json is defined%}${statement}{{${expression}}}{%endif%}`;
}

/**
 * Replaces a content block's reference in a snippet by the block's text. MoEngage may do the same.
 */
export function withContentBlock(snippet: string, label: string, text: string): string {
  const references = (['quoted', 'quoteless'] as const).map((style) =>
    contentBlockReference(label, style),
  );
  return references.reduce((code, reference) => code.replaceAll(reference, () => text), snippet);
}
