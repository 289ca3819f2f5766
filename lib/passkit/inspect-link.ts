import { findLinks } from './found-links/find-links';
import { standingOf } from './found-links/standing';
import { inspectAsGiven, type LinkKeys } from './inspect-as-given';
import type { LinkReport } from './types';

/**
 * Says what a SmartPass link holds and whether its signature fits it as it was given. Reads both
 * formats as PassKit's own tools and partners write them, and through what copying and sending have
 * changed; the link without those changes is `mended`, with a signature of its own. Takes any text
 * and never throws: a text that is no link is reported as `unknown`, with a note that says why. An
 * empty key counts as no key.
 */
export async function inspectLink(link: string, keys: LinkKeys = {}): Promise<LinkReport> {
  const report = await inspectAsGiven(link, keys);
  const [found] = findLinks(link);
  if (!found || found.changes.length === 0) return report;
  const { signature } = await inspectAsGiven(found.link, keys);
  const { changes } = found;
  const mended = { link: found.link, signature, standing: standingOf(changes), changes };
  return { ...report, mended };
}
