/** MiniJinja's bindings without their loader, so that a broken instance can be replaced. */
declare module 'minijinja-js/dist/bundler/minijinja_js_bg.js' {
  export { Environment } from 'minijinja-js';
  const setInstance: (exports: WebAssembly.Exports) => void;
  export { setInstance as __wbg_set_wasm };
}

declare module 'minijinja-js/dist/bundler/minijinja_js_bg.wasm?url' {
  const url: string;
  export default url;
}
