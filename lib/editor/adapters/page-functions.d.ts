/** `import page from './some/index?page'`: see `page-functions.plugin.ts`. */
declare module '*?page' {
  const page: import('./types').EditorFunction;
  export default page;
}
