import { build, type Plugin, type Rollup } from 'vite';

const MARK = '?page';

/**
 * `import page from './editor?page'` gives the module's default export as one function that names
 * nothing outside its own body: all that the module imports is bundled into it. That is what
 * `scripting.executeScript({ func })` needs, since a page gets the function as text.
 */
export function pageFunctions(): Plugin {
  return {
    name: 'passlink:page-functions',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith(MARK)) return null;
      const found = await this.resolve(source.slice(0, -MARK.length), importer, { skipSelf: true });
      return found && `${found.id}${MARK}`;
    },
    async load(id) {
      if (!id.endsWith(MARK)) return null;
      const entry = id.slice(0, -MARK.length);
      const { code, modules } = await bundle(entry);
      for (const path of modules) this.addWatchFile(path);
      return `export default function page(command) {\n${code}\nreturn passlinkPage(command);\n}\n`;
    },
  };
}

/** One module with its imports, as a script that leaves its default export in `passlinkPage`. */
async function bundle(entry: string): Promise<{ code: string; modules: string[] }> {
  const result = await build({
    configFile: false,
    envFile: false,
    logLevel: 'error',
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
  return { code: chunk.code, modules: chunk.moduleIds };
}
