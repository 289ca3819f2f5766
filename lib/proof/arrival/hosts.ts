import type { Wrapper } from './types';

/** Hosts of mail filters that wrap links on the recipient's side. */
const FILTERS =
  /(?:^|\.)(?:safelinks\.protection\.outlook\.com|urldefense(?:\.proofpoint)?\.com|urldefense\.us|linkprotect\.cudasvc\.com|secure-web\.cisco\.com|(?:ctp|url)\.trendmicro\.com|clicktime\.symantec\.com|mimecast\.com|mimecastprotect\.com|protection\.sophos\.com|fireeye\.com|google\.com)$/i;

/** MoEngage's own hosts; a brand's domain for links looks like any other. */
const MOENGAGE = /(?:^|\.)(?:moengage\.com|mnge\.co)$/i;

/** Who wraps links with this host. */
export function wrapperOf(host: string): Wrapper {
  if (MOENGAGE.test(host)) return { host, by: 'moengage' };
  return { host, by: FILTERS.test(host) ? 'filter' : 'other' };
}

const MOST_SHORT = 10;

/** The hosts of MoEngage's short links in a text (`u1.mnge.co`), each once. */
export function shortLinkHosts(text: string): string[] {
  const found = text.slice(0, 200_000).matchAll(/\b([a-z0-9-]{1,20}\.mnge\.co)\/[\w-]/gi);
  const hosts = new Set([...found].map(([, host = '']) => host.toLowerCase()));
  return [...hosts].slice(0, MOST_SHORT);
}
