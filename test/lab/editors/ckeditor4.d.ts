/** As much of CKEditor 4 as the lab's page names. */
declare module 'ckeditor4' {}

interface CkEditor4 {
  getData(): string;
  setData(data: string, options: { noSnapshot: boolean; callback(): void }): void;
  on(event: 'instanceReady', heard: () => void): void;
  resetUndo(): void;
}

interface Window {
  /** Where CKEditor 4 is to load its parts from. */
  CKEDITOR_BASEPATH?: string;
  CKEDITOR?: {
    replace(element: HTMLElement, config: Record<string, unknown>): CkEditor4;
    inline(element: HTMLElement, config: Record<string, unknown>): CkEditor4;
  };
}
