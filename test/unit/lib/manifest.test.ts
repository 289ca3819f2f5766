import { readFileSync } from 'node:fs';

import { expect, it } from 'vitest';
import type { UserConfig } from 'wxt';

import config from '../../../wxt.config';

/** The directives that extension pages run under, by name. */
async function policyOf(command: 'build' | 'serve'): Promise<Map<string, string>> {
  const { manifest } = config as { manifest: Extract<UserConfig['manifest'], Function> };
  const made = await manifest({ browser: 'chrome', manifestVersion: 3, command, mode: 'test' });
  const { extension_pages } = made.content_security_policy as { extension_pages: string };
  return new Map(
    extension_pages.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources.join(' ')];
    }),
  );
}

it('lets the built extension’s pages reach their own files, and nothing on the network', async () => {
  const policy = await policyOf('build');
  expect(policy.get('default-src')).toBe("'none'");
  expect(policy.get('connect-src')).toBe("'self'");
  for (const [, sources] of policy) expect(sources).not.toMatch(/https?:|\*|'unsafe-eval'/);
});

it('lets nothing but our own files and WebAssembly run, also while developing', async () => {
  for (const command of ['build', 'serve'] as const) {
    const policy = await policyOf(command);
    expect(policy.get('script-src')).toBe("'self' 'wasm-unsafe-eval'");
    expect(policy.get('object-src')).toBe("'none'");
  }
});

it('asks for the permissions that SECURITY.md gives a reason for, and no others', async () => {
  const { manifest } = config as { manifest: Extract<UserConfig['manifest'], Function> };
  const env = { browser: 'chrome', manifestVersion: 3, command: 'build', mode: 'test' } as const;
  const { permissions = [], optional_host_permissions: optional = [] } = await manifest(env);
  const text = readFileSync('SECURITY.md', 'utf8');
  const rows = (text.split('## Permissions')[1]?.split('##')[0] ?? '').split('\n');
  const reasons = rows.flatMap((row) => /^\| `(\w+)`/.exec(row)?.[1] ?? []);
  expect(permissions.map(String).toSorted()).toEqual(reasons.toSorted());
  const hosts = /^\| optional: (.*?) *\|/m.exec(rows.join('\n'))?.[1]?.match(/\*\.[\w.]+/g);
  expect(optional).toEqual(hosts?.map((host) => `https://${host}/*`));
});
