import { PassKitError } from './errors';
import { trimPasted } from './text';

/** PassKit's own link hosts; a project may have a domain of its own instead. */
export const KNOWN_HOSTS: readonly string[] = ['pub1.pskt.io', 'pub2.pskt.io'];

/** The parts of a project's distribution URL. */
export interface ProjectUrl {
  /** `https://<host>/c/<code>`: the exact text that links start with and that signatures cover. */
  href: string;
  host: string;
  /** The short code or the 22-character id. */
  code: string;
}

const WHERE =
  'It is in PassKit under Distribution > SmartPass Settings and looks like https://pub1.pskt.io/c/a4hrop.';

const DOMAIN = /^(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]*$/;

/** Reasons why a URL is not a project URL, most telling first. The first match is shown. */
const REASONS: readonly { when: RegExp; say: string }[] = [
  { when: /^$/, say: `Enter the project's PassKit URL. ${WHERE}` },
  { when: /\s/, say: `Take the white space out of the PassKit URL. ${WHERE}` },
  { when: /^http:/, say: 'The PassKit URL must start with https://, not http://.' },
  { when: /^(?!https:\/\/)/, say: `The PassKit URL must start with https://. ${WHERE}` },
  {
    when: /[?#]/,
    say: 'The PassKit URL ends with the project’s code. Leave out everything from “?” or “#” on.',
  },
  {
    when: /^https:\/\/[^/]*[@:]/,
    say: 'The PassKit URL has no user name, password or port. Leave out everything but the host before /c/.',
  },
  {
    when: /^(?!https:\/\/[^/]+\/c\/[\w-]+\/?$)/,
    say: `The PassKit URL must end in /c/ and the project’s code. ${WHERE}`,
  },
];

/** Whether PassKit itself serves links on this host, not a project's own domain. */
export function isKnownHost(host: string): boolean {
  return KNOWN_HOSTS.includes(host.toLowerCase());
}

/**
 * Reads a project URL: https, a host and exactly `/c/<code>`. Removes surrounding white space and
 * one trailing slash, and writes the host in lower case. The code keeps its case.
 * Source: PassKit/passkit-golang-smartpass-creator refuses paths that do not have two segments;
 * PassKit/smart-pass-link-from-csv-generator removes the trailing slash.
 * @throws PassKitError `project-url`
 */
export function parseProjectUrl(text: string): ProjectUrl {
  const trimmed = trimPasted(text).replace(/^https?:/i, (scheme) => scheme.toLowerCase());
  const reason = REASONS.find(({ when }) => when.test(trimmed));
  if (reason) throw new PassKitError('project-url', reason.say);
  const [, authority = '', code = ''] = /^https:\/\/([^/]+)\/c\/([\w-]+)/.exec(trimmed) ?? [];
  const host = hostName(authority);
  if (host === undefined) {
    throw new PassKitError('project-url', `The host in the PassKit URL is not a domain. ${WHERE}`);
  }
  return { href: `https://${host}/c/${code}`, host, code };
}

/** The host as browsers send it. Only for a domain of two labels or more, not for an IP address. */
function hostName(authority: string): string | undefined {
  const address = `https://${authority}/`;
  if (!URL.canParse(address)) return undefined;
  const { hostname, pathname } = new URL(address);
  return pathname === '/' && DOMAIN.test(hostname) ? hostname : undefined;
}
