import { notePointed } from '@/lib/editor/adapters/text-field/register';
import { pointingMemory, type PointerSetup } from '@/lib/editor/point/pointing-memory';
import { isInsideOfEditor, signOf } from '@/lib/editor/point/places';
import type { sendMessage } from '@/lib/messages';

import { chipMemory } from '../chip-memory';
import { keepsLinkField } from './keeps-link-field';
import { createFrameView, type FrameView } from './frame-view';
import { stepOf, stops } from './stops';
import { belowHost, closedFrames, type Under, underAt } from './under';
import { NOTHING } from './words';

/** The page's own handlers see none of these while the author points. */
const KEPT_FROM_PAGE =
  'pointerdown pointerup mousedown mouseup click dblclick auxclick contextmenu touchstart touchend dragstart';

/**
 * Lets the author point at a template or a field in this frame, with the mouse or by the keyboard,
 * until they have picked one or end it. Only the author's own events count. All listeners are on the
 * window and capture: what the page listens to in its document never hears of the click.
 */
export function startPointer(send: typeof sendMessage): void {
  const memory = pointingMemory();
  const { setup } = memory;
  memory.stop();
  // What is written in an editor's own frame is pointed at in the frame around it.
  if (!setup || isInsideOfEditor()) return;
  chipMemory().hide();
  const ending = new AbortController();
  const view = createFrameView(window.top === window);
  const end = () => {
    ending.abort();
    view.remove();
    memory.stop = () => undefined;
    memory.setup = undefined;
  };
  memory.stop = end;
  const pick = (under: Under) => {
    end();
    if (under.what === 'nothing' || under.what === 'frame') return;
    const sign = under.what === 'place' ? signOf(under.place, setup.editors) : undefined;
    memory.picked = new WeakRef(under.element);
    if (under.what === 'place') notePointed(under.element, keepsLinkField(under.element));
    send('pickAtFocus', { sign: sign ?? null }).catch(() => undefined);
  };
  const cancel = () => {
    end();
    send('stopPointingAtFocus').catch(() => undefined);
  };
  follow({ setup, view, pick, cancel, signal: ending.signal });
}

interface Following {
  setup: PointerSetup;
  view: FrameView;
  pick(under: Under): void;
  cancel(): void;
  signal: AbortSignal;
}

function follow({ setup, view, pick, cancel, signal }: Following): void {
  let current: Under | undefined;
  let at = { x: 0, y: 0 };
  let isByKeyboard = false;
  let said = '';

  const draw = () => {
    if (!current || (current.what === 'frame' && !isByKeyboard)) {
      view.hide();
      return;
    }
    const { element, words, what } = current;
    const point = { left: at.x, top: at.y, width: 0, height: 0 };
    view.show({
      words,
      area: element?.getBoundingClientRect() ?? point,
      isPlace: what === 'place' || what === 'frame',
    });
    if (words !== said) view.say((said = words));
  };
  const turnTo = (under: Under | undefined, byKeyboard: boolean) => {
    current = under;
    isByKeyboard = byKeyboard;
    draw();
  };
  const underPointer = (event: MouseEvent): Under | undefined => {
    at = { x: event.clientX, y: event.clientY };
    const [target] = event.composedPath();
    const element =
      target === view.host ? belowHost(view.host, at.x, at.y) : (target as Element | undefined);
    return element instanceof Element ? underAt(element, setup) : undefined;
  };

  const frames = document.getElementsByTagName('iframe');
  let known = { count: -1, closed: [] as Element[] };
  const coverFrames = () => {
    if (known.count !== frames.length) {
      known = { count: frames.length, closed: closedFrames(setup) };
    }
    view.cover(known.closed.map((frame) => frame.getBoundingClientRect()));
  };
  coverFrames();

  const listening = { capture: true, signal };
  const onMove = (event: PointerEvent | MouseEvent) => {
    if (!event.isTrusted) return;
    // What was under the pointer may have moved, or come anew.
    if (event.type === 'mouseover') coverFrames();
    turnTo(underPointer(event), false);
  };
  window.addEventListener('pointermove', onMove, listening);
  window.addEventListener('mouseover', onMove, listening);
  window.addEventListener(
    'mouseout',
    (event) => {
      if (event.isTrusted && event.relatedTarget === null && !isByKeyboard)
        turnTo(undefined, false);
    },
    listening,
  );

  for (const type of KEPT_FROM_PAGE.split(' ')) {
    window.addEventListener(
      type,
      (event) => {
        if (!event.isTrusted) return;
        event.stopImmediatePropagation();
        // Without this the browser makes a touch no click.
        if (!type.startsWith('touch')) event.preventDefault();
        if (type === 'click') onClick(event as MouseEvent);
      },
      { ...listening, passive: false },
    );
  }
  const onClick = (event: MouseEvent) => {
    if (view.isCancel(event.clientX, event.clientY)) return cancel();
    const under = underPointer(event);
    turnTo(under, false);
    if (under?.what === 'place' || under?.what === 'closed') pick(under);
    else view.say(`${NOTHING}. Choose a template or a field.`);
  };

  window.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.isComposing) return;
      const step = stepOf(event);
      if (step === 0 && event.key !== 'Enter' && event.key !== 'Escape') return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.key === 'Escape') cancel();
      else if (step !== 0) goOn(step);
      else if (current?.what === 'frame') goInto(current.element);
      else if (current && current.what !== 'nothing') pick(current);
    },
    listening,
  );
  /** Goes to the next place; past the last one, to the frame around this one. */
  const goOn = (step: number) => {
    const all = stops(setup);
    const from = all.findIndex(({ element }) => element === current?.element);
    const to = from < 0 ? (step > 0 ? 0 : all.length - 1) : from + step;
    const next = all[to];
    if (!next && window.parent !== window) {
      turnTo(undefined, true);
      window.parent.focus();
      return;
    }
    const around = next ?? all.at(step > 0 ? 0 : -1);
    around?.element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    turnTo(around, true);
  };
  const goInto = (frame: HTMLElement) => {
    turnTo(undefined, true);
    if (frame instanceof HTMLIFrameElement) frame.contentWindow?.focus();
  };

  const passive = { capture: true, passive: true, signal };
  const redraw = () => {
    coverFrames();
    draw();
  };
  window.addEventListener('scroll', redraw, passive);
  window.addEventListener('resize', redraw, passive);
}
