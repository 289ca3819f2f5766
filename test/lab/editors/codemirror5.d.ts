/** As much of CodeMirror 5 as the lab's page names. */
declare module 'codemirror5' {
  interface Editor {
    getValue(): string;
    setValue(text: string): void;
    clearHistory(): void;
    setSize(width: string, height: string): void;
    on(event: 'change', heard: () => void): void;
    foldCode(at: { line: number; ch: number }): void;
  }
  export default function codeMirror(host: HTMLElement, options: Record<string, unknown>): Editor;
}
declare module 'codemirror5/mode/*';
declare module 'codemirror5/addon/*';
