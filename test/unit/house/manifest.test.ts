import { readFileSync } from 'node:fs';

import { expect, it } from 'vitest';
import type { UserConfig } from 'wxt';

import config from '../../../wxt.config';

async function manifestOf(command: 'build' | 'serve') {
  const { manifest } = config as { manifest: Extract<UserConfig['manifest'], Function> };
  return manifest({ browser: 'chrome', manifestVersion: 3, command, mode: 'test' });
}

/** The content security policy of extension pages: the directives by name. */
async function policyOf(command: 'build' | 'serve'): Promise<Map<string, string>> {
  const made = await manifestOf(command);
  const { extension_pages } = made.content_security_policy as { extension_pages: string };
  return new Map(
    extension_pages.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources.join(' ')];
    }),
  );
}

it('allows requests to the extension’s own files and MoEngage’s servers, and to nothing else', async () => {
  const { 'connect-src': servers, ...others } = Object.fromEntries(await policyOf('build'));
  expect(others['default-src']).toBe("'none'");
  expect(servers).toBe(
    "'self' https://api-01.moengage.com https://api-02.moengage.com https://api-03.moengage.com https://api-04.moengage.com https://api-05.moengage.com https://api-06.moengage.com https://api-101.moengage.com",
  );
  for (const sources of Object.values(others)) {
    expect(sources).not.toMatch(/https?:|\*|'unsafe-eval'/);
  }
});

it('allows requests to MoEngage only once the author permits it', async () => {
  const made = await manifestOf('build');
  expect(JSON.stringify(made.host_permissions)).not.toContain('api-');
  expect(made.optional_host_permissions).toContain('https://api-03.moengage.com/*');
});

it('allows access to PassKit’s dashboard only once the author permits it', async () => {
  const made = await manifestOf('build');
  expect(made.host_permissions).not.toContain('https://app.passkit.com/*');
  expect(made.optional_host_permissions).toContain('https://app.passkit.com/*');
});

it('runs only our own files and WebAssembly, even during development', async () => {
  for (const command of ['build', 'serve'] as const) {
    const policy = await policyOf(command);
    expect(policy.get('script-src')).toBe("'self' 'wasm-unsafe-eval'");
    expect(policy.get('object-src')).toBe("'none'");
  }
});

it('lets no page frame our pages, which no web page can reach anyway', async () => {
  for (const command of ['build', 'serve'] as const) {
    expect((await policyOf(command)).get('frame-ancestors')).toBe("'none'");
  }
  expect(await manifestOf('build')).not.toHaveProperty('web_accessible_resources');
});

it('asks for exactly the permissions that SECURITY.md explains', async () => {
  const { permissions = [] } = await manifestOf('build');
  const page = readFileSync(new URL('../../../SECURITY.md', import.meta.url), 'utf8');
  const list = page.slice(page.indexOf('## Permissions'), page.indexOf('## Reporting'));
  const explained = Array.from(list.matchAll(/^- `(\w+)`: \S/gm), ([, name]) => name);
  expect(explained.toSorted()).toEqual([...permissions].toSorted());
});
