/** MiniJinja's WebAssembly module, in the version that the bindings in `engine.ts` belong to. */
export async function moduleBytes(): Promise<Uint8Array> {
  if ('process' in globalThis) return fromPackage();
  // Vite emits the file. `new URL(…, import.meta.url)` does not work here: WXT replaces it with the
  // page's URL.
  const { default: url } = await import('minijinja-js/dist/bundler/minijinja_js_bg.wasm?url');
  const response = await fetch(url);
  return new Uint8Array(await response.arrayBuffer());
}

/** Reads the file in Node, without an import that a browser bundle would have to exclude. */
function fromPackage(): Uint8Array {
  const { createRequire } = process.getBuiltinModule('node:module');
  const { resolve } = createRequire(import.meta.url);
  const path = resolve('minijinja-js/dist/bundler/minijinja_js_bg.wasm');
  return process.getBuiltinModule('node:fs').readFileSync(path);
}
