/**
 * The ways in which a text may be written in a template: plain, HTML-escaped, percent-encoded. None
 * of a blank text, which stands everywhere.
 */
export function spellingsOf(text: string): string[] {
  if (text.trim() === '') return [];
  const html = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const quoted = html.replaceAll('"', '&quot;').replaceAll("'", '&#39;');
  // Half a surrogate pair cannot be percent-encoded.
  return [...new Set([text, html, quoted, encodeURIComponent(text.toWellFormed())])];
}
