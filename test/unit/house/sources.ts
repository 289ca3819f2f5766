import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The root of the repository. */
const ROOT = join(import.meta.dirname, '../../..');

/** A file's text. */
export function textOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** The names in a folder, in order. */
export function namesIn(path: string): string[] {
  return readdirSync(join(ROOT, path)).toSorted();
}

export function isFolder(path: string): boolean {
  return statSync(join(ROOT, path), { throwIfNoEntry: false })?.isDirectory() ?? false;
}

export function exists(path: string): boolean {
  return statSync(join(ROOT, path), { throwIfNoEntry: false }) !== undefined;
}

/** The paths of all files below a folder. */
export function filesBelow(path: string): string[] {
  return namesIn(path).flatMap((name) => {
    const each = `${path}/${name}`;
    return isFolder(each) ? filesBelow(each) : [each];
  });
}
