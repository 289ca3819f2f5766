import { findBlocks } from '@/lib/block/find-blocks';
import type { Finding } from '@/lib/jinja';

/** A snippet as its project makes it today, secret included. */
export interface OwnedSnippet {
  text: string;
  project: { id: string; name: string };
}

/** What determines whose block a fix would write. */
export interface Owners {
  snippets: readonly OwnedSnippet[];
  /** The project that the author has chosen. */
  chosenId: string | undefined;
}

/**
 * The project whose block, and therefore whose secret, a fix would write, unless it is the chosen
 * one. A template can name any project's URL, so the author has to see first whose link it is.
 */
export function otherProjectIn(
  { fix }: Finding,
  { snippets, chosenId }: Owners,
): OwnedSnippet['project'] | undefined {
  const written = fix?.edits.filter(({ text }) => findBlocks(text).length > 0) ?? [];
  return written
    .map(({ text }) => snippets.filter((each) => each.text.startsWith(text)))
    .filter((owners) => owners.every(({ project }) => project.id !== chosenId))
    .map(([first]) => first?.project)
    .find((project) => project !== undefined);
}

/** The findings; a fix that would write a block of a project not in the list is removed. */
export function fixedWith(
  findings: readonly Finding[],
  owners: Owners,
  named: readonly string[],
): Finding[] {
  return findings.map((finding) => {
    const other = otherProjectIn(finding, owners);
    if (!other || named.includes(other.id)) return finding;
    const { fix: _, ...rest } = finding;
    return rest;
  });
}
