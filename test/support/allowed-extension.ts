import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { EXTENSION } from './paths.ts';

/** A copy of the built extension whose optional hosts count as allowed. */
export interface AllowedExtension {
  /** Its folder. */
  folder: string;
  remove(): Promise<void>;
}

/**
 * The browser's permission question needs a window, so the copy's manifest grants the permission.
 *
 * @param hosts match patterns; each has to be one that the extension may ask for.
 */
export async function allowHosts(hosts: readonly string[]): Promise<AllowedExtension> {
  const folder = await mkdtemp(join(tmpdir(), 'passlink-allowed-'));
  await cp(EXTENSION, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as Record<string, string[]>;
  const { host_permissions: given = [], optional_host_permissions: asked = [] } = manifest;
  const missing = hosts.filter((host) => !asked.includes(host));
  if (missing.length > 0) throw new Error(`Passlink does not ask for ${missing.join(', ')}`);
  await writeFile(path, JSON.stringify({ ...manifest, host_permissions: [...given, ...hosts] }));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
