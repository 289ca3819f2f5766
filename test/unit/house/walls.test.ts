import { describe, expect, it } from 'vitest';

import { filesBelow, isFolder, namesIn, textOf } from './sources.ts';

interface Config {
  rules: Record<string, unknown>;
  overrides: { files: string[]; rules: Record<string, unknown> }[];
}

const source = textOf('.oxlintrc.json');
const config = JSON.parse(source.replaceAll(/^\s*\/\/.*$/gm, '')) as Config;
const walled = config.overrides
  .filter(({ rules }) => 'no-restricted-imports' in rules)
  .flatMap(({ files }) => files);

describe('import rules between folders', () => {
  it.each(['lib', 'components'])('exist for every folder of %s', (top) => {
    const rooms = namesIn(top).filter((name) => isFolder(`${top}/${name}`));
    const missing = rooms.filter((name) => !walled.includes(`${top}/${name}/**`));
    expect(missing).toEqual([]);
  });

  it('exist for no folder that is gone', () => {
    const rooms = walled.map((glob) => glob.replace('/**', ''));
    expect(rooms.filter((room) => !isFolder(room))).toEqual([]);
  });

  it('forbid circular imports', () => {
    expect(config.rules['import/no-cycle']).toEqual(['error', { ignoreTypes: false }]);
  });
});

describe('rules of the linter', () => {
  const lines = source.split('\n');
  const off = lines.flatMap((line, at) => (/": "off"/.test(line) ? [at] : []));

  it('are switched off only with a reason beside them', () => {
    expect(off.length).toBeGreaterThan(0);
    const bare = off.filter((at) => !/^\s*\/\//.test(lines[at - 1] ?? ''));
    expect(bare.map((at) => lines[at]?.trim())).toEqual([]);
  });

  it('are never disabled inside a file', () => {
    const product = ['lib', 'components', 'entrypoints'].flatMap(filesBelow);
    const escaped = product.filter((path) =>
      /(?:oxlint|eslint)-disable|@ts-(?:ignore|expect-error|nocheck)/.test(textOf(path)),
    );
    expect(escaped).toEqual([]);
  });
});

describe('entry points', () => {
  it('contain only wiring: under 200 lines in all', () => {
    const code = filesBelow('entrypoints').filter((path) => /\.tsx?$/.test(path));
    const lines = code.reduce((sum, path) => sum + textOf(path).split('\n').length - 1, 0);
    expect(lines).toBeLessThan(200);
  });
});
