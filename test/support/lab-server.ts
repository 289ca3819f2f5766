import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

import { selfSigned } from './certificate.ts';
import { LAB, ROOT } from './paths.ts';

/**
 * The hosts that lead to the lab's server, as Chromium's patterns: MoEngage's dashboard, its
 * drag-and-drop editor, PassKit's dashboard, and every other site a test makes up.
 */
export const LAB_HOSTS = [
  'dashboard-01.moengage.com',
  'app.getbee.io',
  'app.passkit.com',
  '*.test',
] as const;

/** Folders by the path that their files are served under; the first that fits is taken. */
const FOLDERS = [
  ['/lab/froala/', join(ROOT, 'node_modules/froala-editor')],
  // Editors as pages have them that load them by script tags.
  ['/lab/npm/', join(ROOT, 'node_modules')],
  ['/lab/', LAB],
] as const;

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** As the most careful dashboard would have it; for pages that are asked for with `?csp=strict`. */
const STRICT_POLICY = [
  "default-src 'none'; script-src 'self'; style-src 'self'",
  "require-trusted-types-for 'script'; trusted-types 'none'",
].join('; ');

/** HTML by host and path. */
const madeUp = new Map<string, string>();

/** Answers an address, whatever its query, with a made-up page from now on. */
export function serveHtml(url: string, html: string): void {
  const { host, pathname } = new URL(url);
  madeUp.set(host + pathname, html);
}

let listening: Promise<number> | undefined;

/**
 * Starts this process's HTTPS server for the lab, once. Browsers keep what it serves, which they
 * could not do with requests that Playwright answers.
 * @returns the port on this machine.
 */
export function startLabServer(): Promise<number> {
  listening ??= new Promise((resolve, reject) => {
    const server = createServer(selfSigned(['lab.test']), (request, response) => {
      void answer(request, response);
    });
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
    // The process may end while it listens.
    server.unref();
  });
  return listening;
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'https://lab.test');
  const html = madeUp.get((request.headers.host ?? '') + pathname);
  if (html !== undefined) {
    response.writeHead(200, { 'content-type': TYPES['.html'], 'cache-control': 'no-store' });
    response.end(html);
    return;
  }
  const file = fileFor(decodeURIComponent(pathname));
  const body = file && (await readFile(file).catch(() => undefined));
  if (file === undefined || body === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain', 'cache-control': 'no-store' });
    response.end('Not in the lab');
    return;
  }
  response.writeHead(200, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'cache-control': 'public, max-age=86400, immutable',
    ...(searchParams.get('csp') === 'strict' && { 'content-security-policy': STRICT_POLICY }),
  });
  response.end(body);
}

/** The file behind a path, never one outside its folder; undefined where no folder fits. */
function fileFor(path: string): string | undefined {
  const [prefix, folder] = FOLDERS.find(([each]) => path.startsWith(each)) ?? [];
  if (prefix === undefined || folder === undefined) return undefined;
  return join(folder, normalize(join('/', path.slice(prefix.length) || 'index.html')));
}
