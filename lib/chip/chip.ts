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
   * @param whenRead called when a note has been dismissed or its time is up.
   */
  show(view: ChipView, field: HTMLElement, whenRead: () => void): void;
  hide(): void;
  /** What is shown now; null while hidden. */
  readonly tone: ChipView['tone'] | null;
  /** Whether an event's target is the chip, as the page and we both see it from outside. */
  isHost(target: EventTarget | null): boolean;
}

/** Pixels that the chip may be pushed by and still be what the author was about to click. */
const NEARBY = 8;

/** What the page's own "clicked outside" listeners must not hear: it would close their pop-ups. */
const OURS_ALONE =
  'pointerdown pointerup mousedown mouseup click dblclick contextmenu touchstart touchend keydown keyup keypress focusin focusout';

/** The chip's element, made when first needed and in the document only while it shows. */
export function createChip(): Chip {
  let parts: (Parts & { sight: ClickGuard }) | undefined;
  let shown: (Shown & { stop: AbortController; whenRead: () => void }) | undefined;
  /** Where the panel was last put. */
  let put: Placement | undefined;

  const hide = () => {
    shown?.stop.abort();
    shown = undefined;
    parts?.sight.stop();
    parts?.host.remove();
  };

  /** Says so where it cannot be, but for one that only came too early: the next will do. */
  const isMeant = (click: MouseEvent) => {
    const seen = parts && put && parts.sight.at(click, parts.panel, put);
    if (seen === 'covered' && shown) show(coveredView(), shown.field, shown.whenRead);
    return seen === 'seen';
  };

  const show: Chip['show'] = (view, field, whenRead) => {
    shown?.stop.abort();
    const stop = new AbortController();
    const isElsewhere = shown?.field !== field;
    shown = { view, field, stop, whenRead };
    const { host, panel, sight } = (parts ??= makeParts());
    attach(host, field);
    const finish = () => {
      hide();
      whenRead();
    };
    const hadFocus = document.activeElement === host;
    drawPanel(panel, view, { dismiss: finish, isMeant });
    sight.look([panel, ...panel.querySelectorAll('.menu')]);
    if (isElsewhere) sight.moved();
    // The button that had it is gone.
    if (hadFocus) field.focus({ preventScroll: true });

    // Another view has another size.
    let spot: Placement | undefined;
    const place = () => {
      const isGone = field.getClientRects().length === 0;
      if (isGone && view.tone === 'ready') hide();
      else {
        spot = placePanel({ host, panel }, { view, field }, spot);
        put = spot ?? put;
      }
    };
    const { signal } = stop;
    const follow = () => {
      const last = spot;
      place();
      const isNear =
        last && spot && Math.hypot(spot.left - last.left, spot.top - last.top) <= NEARBY;
      if (!isNear) sight.moved();
    };
    followPlace(field, follow, signal);
    window.addEventListener('keydown', (event) => onKey(event, panel, host), {
      capture: true,
      signal,
    });
    if (view.lifetime !== undefined) callAfter(view.lifetime, finish, panel, signal);
    place();
  };

  /** Escape closes, Alt+Shift+P does the main thing, Tab goes from the field into the chip. */
  const onKey = (event: KeyboardEvent, panel: HTMLElement, host: HTMLElement) => {
    if (!event.isTrusted || !shown) return;
    const { view, field } = shown;
    const isInside = event.target === host;
    if (event.key === 'Escape') {
      if (isInside) {
        take(event);
        if (closeMenu(panel)) return;
        field.focus({ preventScroll: true });
      }
      hide();
    } else if (event.code === 'KeyP' && event.altKey && event.shiftKey) {
      take(event);
      if (view.tone === 'ready') view.actions[0]?.run();
      else buttonsOf(panel)[0]?.focus();
    } else if (event.key === 'Tab') {
      if (isInside) leaveByTab(event, panel, field);
      else if (!event.shiftKey && event.composedPath()[0] === field) {
        take(event);
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

function makeParts(): Parts & { sight: ClickGuard } {
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
  for (const type of OURS_ALONE.split(' '))
    host.addEventListener(type, (event) => event.stopPropagation());
  return { host, panel, sight: createClickGuard(host) };
}

/** Into the top layer where there is one; inside a modal dialog, since all else is inert then. */
function attach(host: HTMLElement, field: HTMLElement): void {
  const parent = closestAround(field, 'dialog[open]') ?? document.documentElement;
  if (host.parentNode === parent) return;
  parent.append(host);
  if (typeof host.showPopover !== 'function') return;
  host.popover = 'manual';
  host.showPopover();
}

function take(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

function buttonsOf(panel: HTMLElement): HTMLButtonElement[] {
  return [...panel.querySelectorAll('button')].filter((button) => !button.closest('[hidden]'));
}

/** Past either end of the chip, Tab goes on from the field, as if the chip stood behind it. */
function leaveByTab(event: KeyboardEvent, panel: HTMLElement, field: HTMLElement): void {
  const buttons = buttonsOf(panel);
  const root = panel.getRootNode() as ShadowRoot;
  const at = buttons.indexOf(root.activeElement as HTMLButtonElement);
  if (event.shiftKey ? at > 0 : at < buttons.length - 1) return;
  if (event.shiftKey) take(event);
  field.focus({ preventScroll: true });
}

/** The pointer or the focus on the panel stops the clock: a note being read does not vanish. */
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
