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

describe('the walls between rooms', () => {
  it.each(['lib', 'components'])('stand around every room of %s', (top) => {
    const rooms = namesIn(top).filter((name) => isFolder(`${top}/${name}`));
    const missing = rooms.filter((name) => !walled.includes(`${top}/${name}/**`));
    expect(missing).toEqual([]);
  });

  it('stand around no room that is gone', () => {
    const rooms = walled.map((glob) => glob.replace('/**', ''));
    expect(rooms.filter((room) => !isFolder(room))).toEqual([]);
  });

  it('let no import go in a circle', () => {
    expect(config.rules['import/no-cycle']).toEqual(['error', { ignoreTypes: false }]);
  });
});

describe('rules of the linter', () => {
  const lines = source.split('\n');
  const off = lines.flatMap((line, at) => (/": "off"/.test(line) ? [at] : []));

  it('are switched off with a reason beside them alone', () => {
    expect(off.length).toBeGreaterThan(0);
    const bare = off.filter((at) => !/^\s*\/\//.test(lines[at - 1] ?? ''));
    expect(bare.map((at) => lines[at]?.trim())).toEqual([]);
  });

  it('are obeyed in every file without a word', () => {
    const product = ['lib', 'components', 'entrypoints'].flatMap(filesBelow);
    const escaped = product.filter((path) =>
      /(?:oxlint|eslint)-disable|@ts-(?:ignore|expect-error|nocheck)/.test(textOf(path)),
    );
    expect(escaped).toEqual([]);
  });
});

describe('entry points', () => {
  it('only wire: under 200 lines in all', () => {
    const code = filesBelow('entrypoints').filter((path) => /\.tsx?$/.test(path));
    const lines = code.reduce((sum, path) => sum + textOf(path).split('\n').length - 1, 0);
    expect(lines).toBeLessThan(200);
  });
});
