import { stat } from 'node:fs/promises';

import { type AliasOptions, build, type Plugin, type Rollup } from 'vite';

/** The import path of a module whose default export runs in pages. */
const PAGE_MODULE = /\.page(?:\.ts)?$/;

/** Appended to a module's path: the function as text, not the module itself. */
const AS_FUNCTION = '?as-function';

/**
 * The default export of a module `*.page.ts` runs in a page through `scripting.executeScript({ func
 * })`, which sends it as text. So its importer gets a single function that refers to nothing
 * outside its own body: everything that the module imports is bundled into it. Such a module
 * exports nothing else, and its arguments are JSON.
 *
 * What it throws stays in it: the browser would report an error of ours to the page as the page's
 * own. A function that fails answers nothing, which no caller takes for an answer.
 */
export function pageFunctions(): Plugin {
  let alias: AliasOptions;
  return {
    name: 'passlink:page-functions',
    enforce: 'pre',
    configResolved(config) {
      ({ alias } = config.resolve);
    },
    async resolveId(source, importer) {
      if (!PAGE_MODULE.test(source)) return null;
      const found = await this.resolve(source, importer, { skipSelf: true });
      return found && `${found.id}${AS_FUNCTION}`;
    },
    async load(id) {
      if (!id.endsWith(AS_FUNCTION)) return null;
      const { code, modules } = await bundleOnce(id.slice(0, -AS_FUNCTION.length), alias);
      for (const path of modules) this.addWatchFile(path);
      return quietFunction(code);
    },
  };
}

/** A module whose function runs a bundle, and keeps what goes wrong to itself. */
function quietFunction(code: string): string {
  return `export default function page(...args) {
try {
${code}
const answer = passlinkPage(...args);
return typeof answer?.then === 'function' ? answer.then(undefined, () => undefined) : answer;
} catch {
return undefined;
}
}
`;
}

interface Bundle {
  code: string;
  /** Paths of all files that went into it. */
  modules: string[];
  /** The earliest time at which a file was read; epoch milliseconds. */
  readAt: number;
}

/** Bundles by entry. Each of the extension's entry points and each test project asks for them. */
const bundles = new Map<string, Promise<Bundle>>();

/** The bundle of a module; built again only if one of its files has changed. */
async function bundleOnce(entry: string, alias: AliasOptions): Promise<Bundle> {
  const known = await bundles.get(entry)?.catch(() => undefined);
  if (known && (await isFresh(known))) return known;
  const made = bundle(entry, alias);
  bundles.set(entry, made);
  return made;
}

async function isFresh({ modules, readAt }: Bundle): Promise<boolean> {
  const changes = await Promise.allSettled(modules.map((path) => stat(path)));
  return changes.every((each) => each.status === 'fulfilled' && each.value.mtimeMs < readAt);
}

/**
 * Bundles a module with its imports into a script that puts its default export into `passlinkPage`.
 */
async function bundle(entry: string, alias: AliasOptions): Promise<Bundle> {
  const readAt = Date.now();
  const result = await build({
    configFile: false,
    envFile: false,
    logLevel: 'error',
    resolve: { alias },
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'passlinkPage' },
      rollupOptions: { output: { exports: 'default' } },
    },
  });
  const [output] = (Array.isArray(result) ? result : [result]) as Rollup.RollupOutput[];
  const [chunk] = output?.output ?? [];
  if (!chunk) throw new Error(`Nothing came of ${entry}.`);
  const modules = chunk.moduleIds.filter((id) => !id.startsWith('\0'));
  return { code: chunk.code, modules, readAt };
}
