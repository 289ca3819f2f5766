import type { PointerSetup } from '@/lib/editor/point/pointing-memory';
import { labelOf, type Place, placeAround } from '@/lib/editor/point/places';
import { isEditorHost } from '@/lib/moengage/hosts';
import { deepAll, outwards } from '@/lib/page/dom/tree';

import {
  CLOSED_FRAME,
  editorWords,
  fieldWords,
  FOREIGN_FRAME,
  frameWords,
  NOTHING,
  SANDBOXED_FRAME,
} from './words';

/** What stands at a place of the page. */
export type Under =
  /** Something that Passlink can write to. */
  | { what: 'place'; element: HTMLElement; place: Place; words: string }
  /** A frame that Passlink is in, whose own pointer says more. */
  | { what: 'frame'; element: HTMLElement; words: string }
  /** Something to write in that Passlink cannot write to. */
  | { what: 'closed'; element: HTMLElement; words: string }
  | { what: 'nothing'; element: undefined; words: string };

/** Tells what stands at an element. */
export function underAt(element: Element, setup: PointerSetup): Under {
  const place = placeAround(element, setup.editors);
  if (place) {
    return { what: 'place', element: place.element, place, words: placeWords(place, setup) };
  }
  const frame = element instanceof HTMLIFrameElement ? element : undefined;
  if (frame) return frameUnder(frame, setup);
  const writable = closedEditorAround(element);
  if (writable) return { what: 'closed', element: writable, words: NOTHING };
  return { what: 'nothing', element: undefined, words: NOTHING };
}

/** Whether Passlink is in a frame, by what this document may know of it. */
export function frameUnder(frame: HTMLIFrameElement, { origins }: PointerSetup): Under {
  const isSandboxed = frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin');
  const origin = isSandboxed ? undefined : originOf(frame);
  // `contentDocument` is null for a frame of another origin.
  if (frame.contentDocument || (origin !== undefined && origins.includes(origin))) {
    return { what: 'frame', element: frame, words: frameWords(frame.title) };
  }
  const foreign = isSandboxed ? SANDBOXED_FRAME : FOREIGN_FRAME;
  return { what: 'closed', element: frame, words: isEditorHost(origin) ? CLOSED_FRAME : foreign };
}

/** The frames in which no pointer of ours is: of other companies, and inside editors. */
export function closedFrames(setup: PointerSetup): Element[] {
  return deepAll<HTMLIFrameElement>('iframe').filter(
    (frame) => frame.getClientRects().length > 0 && underAt(frame, setup).what !== 'frame',
  );
}

/** The element at a point of the window below our own host, through open shadow roots. */
export function belowHost(host: Element, x: number, y: number): Element | undefined {
  let found = document.elementsFromPoint(x, y).find((each) => each !== host);
  while (found?.shadowRoot) {
    const inner = found.shadowRoot.elementsFromPoint(x, y).find((each) => each !== host);
    if (!inner || inner === found) break;
    found = inner;
  }
  return found;
}

function originOf(frame: HTMLIFrameElement): string | undefined {
  try {
    return new URL(frame.src).origin;
  } catch {
    return undefined;
  }
}

/** The outermost editable element that belongs to no editor that Passlink knows. */
function closedEditorAround(element: Element): HTMLElement | undefined {
  let outermost: HTMLElement | undefined;
  for (let at: Element | null = element; at; at = outwards(at)) {
    if (!(at instanceof HTMLElement)) continue;
    if (at.isContentEditable || at instanceof HTMLInputElement || at instanceof HTMLCanvasElement) {
      outermost = at;
    }
  }
  return outermost;
}

function placeWords({ element, kind }: Place, { editors }: PointerSetup): string {
  const editor = editors.find((each) => each.kind === kind);
  if (editor) return editorWords(kind, editor.label);
  const placeholder =
    element.getAttribute('placeholder') ?? element.getAttribute('aria-placeholder') ?? '';
  return fieldWords(kind, labelOf(element), placeholder);
}
