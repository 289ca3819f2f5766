import { viewNow, zoomOf } from '../surroundings';
import type { Box } from '../placement';
import { HOW_TO, HOW_TO_KEYS } from './words';
import { STYLE } from './style';

/** What is under the pointer, or was reached by the keyboard. */
export interface Shown {
  words: string;
  /** Its area; a point where there is nothing to put a frame around. */
  area: Box;
  /** Whether Passlink can write there. */
  isPlace: boolean;
}

export interface FrameView {
  readonly host: HTMLElement;
  show(shown: Shown): void;
  hide(): void;
  /** Takes the pointer over frames of other documents, whose events our listeners do not hear. */
  cover(areas: readonly Box[]): void;
  /** Has a screen reader say something. */
  say(words: string): void;
  /** Whether a point is on “Cancel”. */
  isCancel(x: number, y: number): boolean;
  remove(): void;
}

/** Pixels between the frame and what it is around, and between it and its label. */
const GAP = 4;

/** The frame that follows the pointer, its label, and in the tab's own document how to use it. */
export function createFrameView(hasBar: boolean): FrameView {
  const host = document.createElement('div');
  const shadow = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = STYLE;
  const [box, label, said, covers] = [part('box'), part('label'), part('said'), part('covers')];
  said.setAttribute('role', 'status');
  const group = part('group');
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', 'Passlink');
  label.hidden = true;
  box.hidden = true;
  label.setAttribute('aria-hidden', 'true');
  group.append(covers, box, label, said);
  const bar = hasBar ? makeBar() : undefined;
  if (bar) group.append(bar.element);
  shadow.append(style, group);
  attach(host);
  // Set once it is in the document: screen readers announce changes, not what is there already.
  if (hasBar) said.textContent = `${HOW_TO}. ${HOW_TO_KEYS}`;

  return {
    host,
    show({ words, area, isPlace }) {
      const isPoint = area.width === 0 && area.height === 0;
      box.hidden = isPoint;
      box.className = isPlace ? 'box' : 'box not';
      if (!isPoint) putBox(box, area);
      label.hidden = false;
      label.className = isPlace ? 'label' : 'label not';
      if (label.textContent !== words) label.textContent = words;
      putLabel(label, area, isPoint);
      // The bar makes way for what stands under it.
      bar?.element.classList.toggle('low', area.top < 60 && area.height < 200);
    },
    hide() {
      box.hidden = true;
      label.hidden = true;
    },
    cover(areas) {
      covers.replaceChildren(...areas.map(coverOf));
    },
    say(words) {
      said.textContent = words;
    },
    isCancel: (x, y) => bar !== undefined && isAt(bar.cancel, x, y),
    remove: () => host.remove(),
  };
}

function makeBar(): { element: HTMLElement; cancel: HTMLElement } {
  const element = part('bar');
  const words = document.createElement('strong');
  words.textContent = HOW_TO;
  const keys = document.createElement('span');
  keys.className = 'keys';
  keys.textContent = HOW_TO_KEYS;
  const cancel = document.createElement('button');
  cancel.type = 'button';
  // The keyboard has Escape; the focus stays in the page.
  cancel.tabIndex = -1;
  cancel.textContent = 'Cancel';
  element.append(words, keys, cancel);
  return { element, cancel };
}

/** In the top layer; inside a modal dialog, which makes everything else inert. */
function attach(host: HTMLElement): void {
  const dialogs = document.querySelectorAll('dialog:modal');
  ([...dialogs].at(-1) ?? document.documentElement).append(host);
  if (typeof host.showPopover !== 'function') return;
  host.popover = 'manual';
  host.showPopover();
}

function coverOf(area: Box): HTMLElement {
  const cover = part('cover');
  putBox(cover, area, 0);
  return cover;
}

function putBox(box: HTMLElement, { left, top, width, height }: Box, gap = GAP): void {
  const zoom = zoomOf(box);
  const put = (name: string, value: number) => box.style.setProperty(name, `${value / zoom}px`);
  put('left', left - gap);
  put('top', top - gap);
  put('width', width + 2 * gap);
  put('height', height + 2 * gap);
}

/** Above the frame if there is room, else in its upper corner; beside the pointer without one. */
function putLabel(label: HTMLElement, area: Box, isPoint: boolean): void {
  const zoom = zoomOf(label);
  const { width, height } = label.getBoundingClientRect();
  const view = viewNow();
  const above = area.top - GAP - height - GAP;
  const inside = Math.max(area.top, view.top) + 2 * GAP;
  const wanted = isPoint
    ? { left: area.left + 14, top: area.top + 18 }
    : { left: area.left - GAP, top: above >= view.top + GAP ? above : inside };
  const left = within(wanted.left, view.left + GAP, view.left + view.width - width - GAP);
  const top = within(wanted.top, view.top + GAP, view.top + view.height - height - GAP);
  label.style.left = `${Math.round(left / zoom)}px`;
  label.style.top = `${Math.round(top / zoom)}px`;
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

function isAt(element: HTMLElement, x: number, y: number): boolean {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return x >= left && x <= right && y >= top && y <= bottom;
}

function part(name: string): HTMLElement {
  const element = document.createElement('div');
  element.className = name;
  return element;
}
