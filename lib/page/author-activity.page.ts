import { pageMemory } from './dom/page-memory';

/** What shows that an author does something in a page, rather than the page itself. */
const ACTS = ['keydown', 'pointerdown', 'paste', 'cut', 'drop', 'beforeinput'];

const activity = pageMemory('activity', () => ({
  acted: false,
  listening: null as AbortController | null,
}));

/**
 * Notes whether the author does anything in a frame while a change of ours is looked at again. It
 * listens from `begin` to `end` only, and answers whether the author has acted since `begin`.
 */
export default function authorActivity(command: 'begin' | 'read' | 'end'): boolean {
  const memory = activity();
  if (command === 'begin') {
    memory.listening?.abort();
    memory.listening = new AbortController();
    memory.acted = false;
    const { signal } = memory.listening;
    for (const type of ACTS) {
      window.addEventListener(type, note, { capture: true, passive: true, signal });
    }
  }
  if (command === 'end') memory.listening?.abort();
  return memory.acted;
}

function note(event: Event): void {
  // A page's own edits are announced by `beforeinput`, too, but never as the browser's undo.
  const isUndo = event instanceof InputEvent && event.inputType.startsWith('history');
  if (event.isTrusted && (event.type !== 'beforeinput' || isUndo)) activity().acted = true;
}
