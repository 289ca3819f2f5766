/** A project's link kept in one of MoEngage's content blocks, whose text is the `inline` snippet. */
export interface ContentBlockUse {
  /** By which templates name the block; letters, digits and underscores. */
  label: string;
  /** Goes into the link field of every template. */
  reference: string;
}

/**
 * How templates reach a project's link through a content block, so that the secret stands there
 * alone. The variable is the project's own among the author's projects, so its label is, too.
 * Source: MoEngage's documentation of content blocks, `{{ContentBlock['<label>']}}`.
 */
export function contentBlockUse(variable: string): ContentBlockUse {
  const label = `passlink_${variable}`;
  return { label, reference: `{{ContentBlock['${label}']}}` };
}
