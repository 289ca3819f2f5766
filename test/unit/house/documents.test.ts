import { describe, expect, it } from 'vitest';

import { exists, namesIn, textOf } from './sources.ts';

const DOCUMENTS = [
  ...namesIn('.').filter((name) => name.endsWith('.md')),
  ...namesIn('docs').map((name) => `docs/${name}`),
];

/**
 * Repository paths that a text has in backticks or links to. A path with a `<name>` is an example.
 */
function pathsIn(text: string): string[] {
  const named = [
    ...text.matchAll(/`((?:lib|components|entrypoints|test|public|docs)\/[\w./-]+)`/g),
  ];
  const linked = [...text.matchAll(/\]\(([\w./-]+\.md)(?:#[\w-]+)?\)/g)];
  return [...named, ...linked].map(([, path = '']) => path.replace(/\/$/, ''));
}

describe.each(DOCUMENTS)('%s', (document) => {
  it('names no file that does not exist', () => {
    const folder = document.includes('/') ? `${document.slice(0, document.lastIndexOf('/'))}/` : '';
    const missing = pathsIn(textOf(document)).filter(
      (path) => !exists(path) && !exists(`${folder}${path}`) && !exists(`${path}.ts`),
    );
    expect(missing).toEqual([]);
  });
});

describe('what ARCHITECTURE says always holds', () => {
  const text = textOf('ARCHITECTURE.md');
  const part = text.slice(text.indexOf('## 2.'), text.indexOf('## 3.'));
  const lines = part.split('\n').filter((line) => /^\d+\. /.test(line));

  it('is numbered without a gap', () => {
    expect(lines.length).toBeGreaterThan(20);
    expect(lines.map((line) => Number.parseInt(line, 10))).toEqual(lines.map((_, at) => at + 1));
  });

  it.each(lines)('names its test: %s', (line) => {
    expect(line).toMatch(/`test\/[\w./-]+\.(?:test|spec)\.ts`/);
  });
});
