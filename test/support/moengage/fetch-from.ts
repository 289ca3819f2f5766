import { request } from 'node:https';

import type { Fetch } from '../../../lib/moengage/api/types.ts';

/**
 * A `fetch` for MoEngage's addresses that ends at the stand-in: the real host is asked for and has
 * to prove itself by the stand-in's certificate, but the port is on this machine. Node's own cannot
 * be led there. Like a browser that was told `redirect: 'manual'`, it follows nothing.
 */
export function fetchFrom({ port, certificate }: { port: number; certificate: string }): Fetch {
  return (input, init = {}) => {
    const { hostname, pathname, search } = new URL(input instanceof Request ? input.url : input);
    const { method, body, signal } = init;
    return new Promise((resolve, reject) => {
      const outgoing = request(
        {
          host: '127.0.0.1',
          port,
          servername: hostname,
          ca: certificate,
          path: pathname + search,
          headers: { ...Object.fromEntries(new Headers(init.headers)), host: hostname },
          agent: false,
          ...(method !== undefined && { method }),
          ...(signal && { signal }),
        },
        (incoming) => {
          const chunks: Buffer[] = [];
          incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
          incoming.on('error', reject);
          incoming.on('end', () => {
            const { statusCode: status = 0, headers } = incoming;
            const entries = Object.entries(headers).map(([name, value]): [string, string] => [
              name,
              String(value),
            ]);
            resolve(new Response(Buffer.concat(chunks), { status, headers: entries }));
          });
        },
      );
      outgoing.on('error', () => reject(new TypeError('fetch failed')));
      outgoing.end(body);
    });
  };
}
