import { followPlace } from './follow-place';
import { closeMenu, drawPanel } from './panel';
import { type Parts, placePanel, type Shown } from './place-panel';
import type { Placement } from './placement';
import { STYLE } from './style';
import { closestAround } from './surroundings';
import { coveredView } from './notes';
import type { ChipView } from './views';
import { type ClickGuard, createClickGuard } from './click-guard';

export interface Chip {
  /**
   * Shows a view beside a field, in place of what was shown.
   * @param whenRead called when the author dismisses a note or its time is up.
   */
  show(view: ChipView, field: HTMLElement, whenRead: () => void): void;
  hide(): void;
  /** What is shown now; null while hidden. */
  readonly tone: ChipView['tone'] | null;
  /** Whether an event's target is the chip's host element, all that shows outside its shadow root. */
  isHost(target: EventTarget | null): boolean;
}

/** Pixels that the chip may move without the author missing a click. */
const NEARBY = 8;

/**
 * Events that are kept from the page, because its "clicked outside" listeners would close its
 * pop-ups.
 */
const KEPT_FROM_PAGE =
  'pointerdown pointerup mousedown mouseup click dblclick contextmenu touchstart touchend keydown keyup keypress focusin focusout';

/** The chip. Its element is made when first needed and is in the document only while it shows. */
export function createChip(): Chip {
  let parts: (Parts & { guard: ClickGuard }) | undefined;
  let shown: (Shown & { stop: AbortController; whenRead: () => void }) | undefined;
  /** Where the panel was last put. */
  let lastPut: Placement | undefined;

  const hide = () => {
    shown?.stop.abort();
    shown = undefined;
    parts?.guard.stop();
    parts?.host.remove();
  };

  /** Tells the author if the chip is covered. A click that came too soon is only ignored. */
  const isMeant = (click: MouseEvent) => {
    const verdict = parts && lastPut && parts.guard.judge(click, parts.panel, lastPut);
    if (verdict === 'covered' && shown) show(coveredView(), shown.field, shown.whenRead);
    return verdict === 'meant';
  };

  const show: Chip['show'] = (view, field, whenRead) => {
    shown?.stop.abort();
    const stop = new AbortController();
    const isElsewhere = shown?.field !== field;
    shown = { view, field, stop, whenRead };
    const { host, panel, guard } = (parts ??= makeParts());
    attach(host, field);
    const finish = () => {
      hide();
      whenRead();
    };
    const hadFocus = document.activeElement === host;
    drawPanel(panel, view, { dismiss: finish, isMeant, grown: guard.moved });
    guard.watch([panel, ...panel.querySelectorAll('.menu')]);
    if (isElsewhere) guard.moved();
    // The button that had the focus is gone.
    if (hadFocus) field.focus({ preventScroll: true });

    // Each view has its own size, so it is placed again.
    let placement: Placement | undefined;
    const place = () => {
      const isGone = field.getClientRects().length === 0;
      if (isGone && view.tone === 'ready') hide();
      else {
        placement = placePanel({ host, panel }, { view, field }, placement);
        lastPut = placement ?? lastPut;
      }
    };
    const { signal } = stop;
    const follow = () => {
      const before = placement;
      place();
      const isNear =
        before &&
        placement &&
        Math.hypot(placement.left - before.left, placement.top - before.top) <= NEARBY;
      if (!isNear) guard.moved();
    };
    followPlace(field, follow, signal);
    window.addEventListener('keydown', (event) => onKey(event, panel, host), {
      capture: true,
      signal,
    });
    if (view.lifetime !== undefined) callAfter(view.lifetime, finish, panel, signal);
    place();
  };

  /** Escape closes, Alt+Shift+P runs the first action, Tab goes from the field into the chip. */
  const onKey = (event: KeyboardEvent, panel: HTMLElement, host: HTMLElement) => {
    if (!event.isTrusted || !shown) return;
    const { view, field } = shown;
    const isInside = event.target === host;
    if (event.key === 'Escape') {
      if (isInside) {
        consume(event);
        if (closeMenu(panel)) return;
        field.focus({ preventScroll: true });
      }
      hide();
    } else if (event.code === 'KeyP' && event.altKey && event.shiftKey) {
      consume(event);
      if (view.tone === 'ready') view.actions[0]?.run();
      else buttonsOf(panel)[0]?.focus();
    } else if (event.key === 'Tab') {
      if (isInside) leaveByTab(event, panel, field);
      else if (!event.shiftKey && event.composedPath()[0] === field) {
        consume(event);
        buttonsOf(panel)[0]?.focus();
      }
    }
  };

  return {
    show,
    hide,
    get tone() {
      return shown?.view.tone ?? null;
    },
    isHost: (target) => parts !== undefined && target === parts.host,
  };
}

function makeParts(): Parts & { guard: ClickGuard } {
  const host = document.createElement('div');
  const shadow = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = STYLE;
  const panel = document.createElement('div');
  panel.setAttribute('role', 'group');
  panel.setAttribute('aria-label', 'Passlink');
  shadow.append(style, panel);
  // The field keeps the focus, and with it the selection and the page's pop-up.
  panel.addEventListener('mousedown', (event) => event.preventDefault());
  for (const type of KEPT_FROM_PAGE.split(' '))
    host.addEventListener(type, (event) => event.stopPropagation());
  return { host, panel, guard: createClickGuard(host) };
}

/**
 * Shows the host in the top layer. A modal dialog makes everything else inert, so the host goes
 * inside it.
 */
function attach(host: HTMLElement, field: HTMLElement): void {
  const parent = closestAround(field, 'dialog[open]') ?? document.documentElement;
  if (host.parentNode === parent) return;
  parent.append(host);
  if (typeof host.showPopover !== 'function') return;
  host.popover = 'manual';
  host.showPopover();
}

function consume(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

function buttonsOf(panel: HTMLElement): HTMLButtonElement[] {
  return [...panel.querySelectorAll('button')].filter((button) => !button.closest('[hidden]'));
}

/** Past the chip's last button, Tab goes on as if from the field; before its first, to the field. */
function leaveByTab(event: KeyboardEvent, panel: HTMLElement, field: HTMLElement): void {
  const buttons = buttonsOf(panel);
  const root = panel.getRootNode() as ShadowRoot;
  const at = buttons.indexOf(root.activeElement as HTMLButtonElement);
  if (event.shiftKey ? at > 0 : at < buttons.length - 1) return;
  if (event.shiftKey) consume(event);
  field.focus({ preventScroll: true });
}

/** Calls back after a lifetime. The time stops while the pointer or the focus is on the panel. */
function callAfter(
  lifetime: number,
  finish: () => void,
  panel: HTMLElement,
  signal: AbortSignal,
): void {
  let timer = setTimeout(finish, lifetime);
  const pause = () => clearTimeout(timer);
  const resume = () => {
    pause();
    timer = setTimeout(finish, lifetime);
  };
  for (const type of ['pointerenter', 'focusin']) panel.addEventListener(type, pause, { signal });
  for (const type of ['pointerleave', 'focusout']) panel.addEventListener(type, resume, { signal });
  signal.addEventListener('abort', pause);
}
