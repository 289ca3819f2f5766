/** MiniJinja's WebAssembly module. It belongs to the bindings that `engine.ts` imports. */
export async function moduleBytes(): Promise<Uint8Array> {
  if ('process' in globalThis) return fromPackage();
  // Vite emits the file. `new URL(…, import.meta.url)` would not do: WXT defines that as the page's.
  const { default: url } = await import('minijinja-js/dist/bundler/minijinja_js_bg.wasm?url');
  const response = await fetch(url);
  return new Uint8Array(await response.arrayBuffer());
}

/** In Node, without an import that a browser's bundle would have to leave out. */
function fromPackage(): Uint8Array {
  const { createRequire } = process.getBuiltinModule('node:module');
  const { resolve } = createRequire(import.meta.url);
  const path = resolve('minijinja-js/dist/bundler/minijinja_js_bg.wasm');
  return process.getBuiltinModule('node:fs').readFileSync(path);
}
