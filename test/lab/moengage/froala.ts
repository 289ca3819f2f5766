import type { CreateFroala, FroalaInstance } from './froala-instance.ts';
import type { Switches } from './switches.ts';

/** The editor of one version, mounted on an element. */
export interface MountedFroala {
  /** Sets its text, whichever view is open, without telling anybody. */
  restore(html: string): void;
  destroy(): void;
}

interface Mounting {
  html: string;
  switches: Switches;
  /** Froala has said that its content changed, or the code was left. */
  onChange(html: string): void;
}

/** Mounts Froala as the dashboard has it; resolves once it takes an author's input. */
export async function mountFroala(
  host: HTMLElement,
  { html, switches, onChange }: Mounting,
): Promise<MountedFroala> {
  const createFroala = await loadFroala(switches);
  // What the page itself puts into the editor is no change of the author's.
  let isOwn = true;
  const editor = await createFroala(
    host,
    {
      // Froala hides a pop-up whose place is below what shows of the mail.
      height: 760,
      fullPage: !switches.isFragment,
      htmlUntouched: switches.isUntouched,
      htmlRemoveTags: [],
      htmlAllowedTags: ['.*'],
      htmlAllowedAttrs: ['.*'],
      toolbarSticky: false,
      ...(!switches.encodesQuotes && { entities: '' }),
      toolbarButtons: [
        ['bold', 'italic', 'underline'],
        ['insertLink', 'insertImage', 'insertTable'],
        ['undo', 'redo', ...(switches.showsCodeButton ? ['html'] : [])],
      ],
    },
    {
      contentChanged() {
        if (!isOwn) onChange(editor.html.get());
      },
      blur() {
        if (switches.commitsOnBlur && editor.codeView.isActive()) onChange(editor.codeView.get());
      },
      beforeCommand(name) {
        if (name === 'html') block(switches.slow);
      },
    },
  );
  const restore = (text: string) => {
    isOwn = true;
    const wasInCode = editor.codeView.isActive();
    if (wasInCode) editor.codeView.toggle();
    editor.html.set(text);
    if (wasInCode) editor.codeView.toggle();
    isOwn = false;
  };
  watchCodeView(editor);
  editor.html.set(html);
  editor.undo.reset();
  if (switches.opensInCode) editor.codeView.toggle();
  isOwn = false;
  const destroy = () => {
    // What an editor says while it goes is no change of the author's.
    isOwn = true;
    editor.destroy();
  };
  return { restore, destroy };
}

/** Each version reads the global `CodeMirror` while it loads, so that has to be there before. */
async function loadFroala({ hasCodeMirror, version }: Switches): Promise<CreateFroala> {
  if (hasCodeMirror) await import('./code-mirror-global.ts');
  const { createFroala } = await VERSIONS[version]();
  return createFroala;
}

const VERSIONS = {
  '2.9': () => import('./froala-2.ts'),
  '3.2': () => import('./froala-3.ts'),
  '4.5': () => import('./froala-4.ts'),
  '5': () => import('./froala-5.ts'),
};

let blockedFor = 0;

/** Milliseconds for which opening and closing Code View has kept the page busy. */
export function timeBlocked(): number {
  return blockedFor;
}

/** Measures an editor's way into its Code View and out of it, whoever asks for it. */
function watchCodeView({ codeView }: FroalaInstance): void {
  const { toggle } = codeView;
  codeView.toggle = () => {
    const begun = performance.now();
    toggle();
    blockedFor += performance.now() - begun;
  };
}

/** Keeps the page busy, as a long mail keeps the dashboard. */
function block(milliseconds: number): void {
  blockedFor += milliseconds;
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}
