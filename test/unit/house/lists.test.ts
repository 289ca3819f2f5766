import { describe, expect, it } from 'vitest';

import { exists, filesBelow, isFolder, namesIn, textOf } from './sources.ts';

/** The text between the brackets that follow a word. */
function listAfter(text: string, word: string): string[] {
  const from = text.indexOf('[', text.indexOf('=', text.indexOf(word)));
  return [...text.slice(from, text.indexOf(']', from)).matchAll(/\w+/g)].map(([name]) => name);
}

/** The names of files with this ending, without it. */
function named(path: string, ending = '.ts'): string[] {
  return namesIn(path)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length));
}

const camel = (name: string) =>
  name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const lowered = (names: string[]) => names.map((name) => name.toLowerCase()).toSorted();

describe('findings', () => {
  const FOLDER = 'lib/jinja/findings/rules';
  const files = named(FOLDER).filter((name) => textOf(`${FOLDER}/${name}.ts`).includes(': Rule'));
  const listed = listAfter(textOf('lib/jinja/findings/rules.ts'), 'RULES');

  it('lists every rule once', () => {
    expect(listed.toSorted()).toEqual(files.map(camel).toSorted());
  });

  it.each(files)('gives %s its own file and test', (name) => {
    expect(textOf(`${FOLDER}/${name}.ts`)).toContain(`name: '${name}'`);
    expect(exists(`test/unit/${FOLDER}/${name}.test.ts`)).toBe(true);
  });
});

describe('MoEngage’s filters', () => {
  const FOLDER = 'lib/jinja/render/filters';
  const files = named(FOLDER).filter((name) =>
    textOf(`${FOLDER}/${name}.ts`).includes(': MoengageFilter ='),
  );
  const listed = listAfter(textOf('lib/jinja/vocabulary.ts'), 'MOENGAGE_FILTERS');

  it('lists every filter once in the vocabulary', () => {
    expect(lowered(listed)).toEqual(lowered(files.map(camel)));
  });

  it.each(files)('has a test for %s', (name) => {
    expect(exists(`test/unit/${FOLDER}/${name}.test.ts`)).toBe(true);
  });
});

describe('editors', () => {
  const FOLDER = 'lib/editor/adapters';
  const all = namesIn(FOLDER).filter((name) => isFolder(`${FOLDER}/${name}`));
  const folders = all.filter((name) => exists(`${FOLDER}/${name}/adapter.ts`));
  const listed = listAfter(textOf(`${FOLDER}/index.ts`), 'ADAPTERS');

  it('lists every adapter once', () => {
    expect(listed.toSorted()).toEqual(folders.map(camel).toSorted());
  });

  it('has an adapter in every folder except that of the shared code', () => {
    expect(all.filter((name) => !folders.includes(name))).toEqual(['in-page']);
  });

  /** The pages of these two are the pages of fields. */
  const PAGES: Record<string, string> = { 'text-field': 'plain-fields' };

  const rows = namesIn('test/e2e/editor-pages')
    .map((name) => textOf(`test/e2e/editor-pages/${name}`))
    .join('\n');

  it.each(folders)('tests %s with the editor contract on its own lab page', (name) => {
    const page = `${PAGES[name] ?? name}.html`;
    expect(exists(`test/lab/pages/${page}`)).toBe(true);
    expect(rows).toContain(`'${page}'`);
    expect(rows).toContain(`kind: '${name}'`);
  });
});

describe('lab pages', () => {
  const pages = named('test/lab/pages', '.html');
  /** The list itself, and what stands on other hosts than the dashboard's. */
  const UNLISTED = ['beefree-stage', 'index', 'passkit-integration'];

  it.each(pages)('gives %s its own script', (name) => {
    expect(textOf(`test/lab/pages/${name}.html`)).toMatch(
      new RegExp(String.raw`src="\.\./editors/${name}-page\.tsx?"`),
    );
  });

  it('have no script without a page', () => {
    const scripts = namesIn('test/lab/editors').flatMap(
      (name) => /^(.+)-page\.tsx?$/.exec(name)?.[1] ?? [],
    );
    expect(scripts.toSorted()).toEqual(pages.toSorted());
  });

  it('say in their own head what the list shows of them', () => {
    const without = pages.filter((name) => {
      const text = textOf(`test/lab/pages/${name}.html`);
      return !['lab-name', 'lab-note'].every((each) =>
        new RegExp(`name="${each}"\\s+content="[^"]`).test(text),
      );
    });
    expect(without).toEqual(UNLISTED);
  });
});

describe('messages', () => {
  const FOLDER = 'lib/messages/table';
  const rows = named(FOLDER).flatMap((name) =>
    [...textOf(`${FOLDER}/${name}.ts`).matchAll(/^ {2}(\w+): message\(/gm)].map(([, type]) => type),
  );
  const tests = ['test/unit', 'test/e2e', 'test/support']
    .flatMap(filesBelow)
    .filter((path) => /\.tsx?$/.test(path))
    .map(textOf)
    .join('\n');

  it('are each listed in one row', () => {
    expect(rows.length).toBeGreaterThan(50);
    expect(rows.filter((type, at) => rows.indexOf(type) !== at)).toEqual([]);
  });

  it('are listed in tables that the main list includes', () => {
    const list = textOf(`${FOLDER}/index.ts`);
    for (const name of named(FOLDER).filter((each) => each !== 'index')) {
      expect(list).toContain(`'./${name}'`);
    }
  });

  it('are all tested', () => {
    const untested = rows.filter((type) => !new RegExp(String.raw`\b${type}\b`).test(tests));
    expect(untested).toEqual([]);
  });
});

describe('stored items', () => {
  const files = namesIn('lib/storage').map((name) => textOf(`lib/storage/${name}`));
  const defined = files.flatMap((text) =>
    [...text.matchAll(/export const (\w+)(?:: \w+(?:<.*?>)?)? = defineStored(?:Item|Record)/g)].map(
      ([, name]) => name,
    ),
  );
  const listed = listAfter(textOf('lib/storage/items.ts'), 'STORED_ITEMS');

  it('lists every item once', () => {
    expect(defined.length).toBeGreaterThan(20);
    expect(listed.toSorted()).toEqual(defined.toSorted());
  });

  it('are defined only in lib/storage', () => {
    const outside = [
      ...filesBelow('lib'),
      ...filesBelow('components'),
      ...filesBelow('entrypoints'),
    ]
      .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('lib/storage/'))
      .filter((path) =>
        /\bstorage\.(defineItem|getItem|setItem)|import \{[^}]*\bstorage\b[^}]*\} from '#imports'/.test(
          textOf(path),
        ),
      );
    expect(outside).toEqual([]);
  });
});
