/** Froala's other versions, and jQuery for the oldest, as much as the lab's page names. */
declare module 'froala3/*' {
  const FroalaEditor: new (
    host: HTMLElement,
    options: Record<string, unknown>,
    ready: () => void,
  ) => import('./froala-instance').FroalaInstance;
  export default FroalaEditor;
}
declare module 'froala5/*' {
  export { default } from 'froala3/*';
}
declare module 'froala2/*.css';
declare module 'froala2/*.js' {
  /** Every file of that version is a function that adds itself to jQuery. */
  export default function extend(window: Window, jQuery: unknown): void;
}
declare module 'jquery' {
  interface Selected {
    on(name: string, heard: (event: unknown, ...rest: never[]) => void): Selected;
    data(name: string): unknown;
    froalaEditor(options: Record<string, unknown>): Selected;
  }
  const jQuery: (host: HTMLElement) => Selected;
  export default jQuery;
}
