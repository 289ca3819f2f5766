import { viewNow, zoomOf } from './surroundings';
import type { ChipAction, ChipGroup, ChipView } from './views';

const SVG = 'http://www.w3.org/2000/svg';

/** Outlines on a 20-unit square, drawn with a 1.6-unit stroke. */
const ICONS = {
  pass: 'M3 5.5h14v9H3z M6 10h8 M8 8l-2 2 2 2 M12 8l2 2-2 2',
  busy: 'M10 3a7 7 0 1 0 7 7',
  good: 'M4 10.5l4 4 8-9',
  bad: 'M10 4v7.5 M10 15v.5',
  arrow: 'M5 8l5 5 5-5',
  close: 'M5 5l10 10 M15 5L5 15',
};

const TONE_ICONS = { ready: 'pass', busy: 'busy', good: 'good', bad: 'bad' } as const;

/** Pixels between the menu and what is around it. */
const GAP = 6;

/** Characters that fit beside a note's buttons; longer ones get the panel's whole width. */
const ONE_LINE = 40;

interface PanelActions {
  dismiss: () => void;
  /** Whether a click can have been meant for what was clicked. */
  isMeant: (click: MouseEvent) => boolean;
  /** The open menu has got more choices, so that others may stand elsewhere. */
  grown: () => void;
}

/** Draws a view anew, element by element, so that no text is ever parsed as HTML. */
export function drawPanel(panel: HTMLElement, view: ChipView, actions: PanelActions): void {
  const { dismiss, isMeant } = actions;
  // The chip's own colour invites a click; a view that only says something is a plain line.
  const look = view.tone === 'ready' && view.message !== '' ? 'line' : view.tone;
  const length = look !== 'line' && view.message.length > ONE_LINE ? 'long' : '';
  panel.className = `panel ${look} ${length}`;
  const message = element('span', 'message');
  message.setAttribute('role', view.tone === 'bad' ? 'alert' : 'status');
  panel.replaceChildren(icon(TONE_ICONS[view.tone], 'icon'), message);
  // Set once it is in the document: screen readers announce changes, not what is there already.
  message.textContent = view.message;

  for (const action of view.actions) panel.append(actionButton(action, isMeant));
  if (view.menu) panel.append(...menuButton(view, actions));
  // What is under way and offers nothing to do goes by itself.
  if (view.message !== '' && (view.tone !== 'busy' || view.actions.length > 0)) {
    panel.append(squareButton('close', 'Dismiss', dismiss));
  }
}

function actionButton(action: ChipAction, isMeant: PanelActions['isMeant']): HTMLButtonElement {
  const button = element('button');
  button.type = 'button';
  button.textContent = action.label;
  if (action.description) {
    button.setAttribute('aria-label', action.description);
    button.title = action.description;
  }
  onClick(button, (click) => {
    if (isMeant(click)) action.run();
  });
  return button;
}

function menuButton(
  { menu: groups = [], moreChoices }: ChipView,
  { isMeant, grown }: PanelActions,
): HTMLElement[] {
  const menu = element('div', 'menu');
  menu.hidden = true;
  menu.append(...groups.map((group) => menuGroup(group, isMeant)));
  let ask = moreChoices;
  const add = async () => {
    const asked = ask;
    ask = undefined;
    // The page may have more by the next time.
    const group = await asked?.().catch(() => null);
    if (!group) ask = asked;
    else menu.append(menuGroup(group, isMeant));
    if (!group || menu.hidden || !menu.isConnected) return;
    keepInView(menu, opener);
    grown();
  };
  const opener = squareButton('arrow', 'More choices', () => {
    menu.hidden = !menu.hidden;
    opener.setAttribute('aria-expanded', String(!menu.hidden));
    if (menu.hidden) return;
    keepInView(menu, opener);
    void add();
  });
  opener.setAttribute('aria-expanded', 'false');
  return [opener, menu];
}

/** Opens the menu to the side that has room; if neither has, it scrolls. */
function keepInView(menu: HTMLElement, opener: HTMLElement): void {
  menu.style.removeProperty('translate');
  menu.style.removeProperty('max-height');
  const zoom = zoomOf(menu);
  const { top, bottom } = opener.getBoundingClientRect();
  const { height } = menu.getBoundingClientRect();
  const view = viewNow();
  const below = view.top + view.height - bottom - 2 * GAP;
  const above = top - view.top - 2 * GAP;
  const isAbove = below < height && above > below;
  menu.classList.toggle('above', isAbove);
  const most = Math.max(isAbove ? above : below, 0);
  if (height > most) menu.style.maxHeight = `${most / zoom}px`;
  const outside = view.left + GAP - menu.getBoundingClientRect().left;
  if (outside > 0) menu.style.translate = `${outside / zoom}px`;
}

/** Closes an open menu and returns the focus to its button; false if none is open. */
export function closeMenu(panel: HTMLElement): boolean {
  const opener = panel.querySelector<HTMLElement>('[aria-expanded=true]');
  const menu = panel.querySelector<HTMLElement>('.menu');
  if (!opener || !menu) return false;
  menu.hidden = true;
  opener.setAttribute('aria-expanded', 'false');
  opener.focus();
  return true;
}

function menuGroup(
  { title, note, actions }: ChipGroup,
  isMeant: PanelActions['isMeant'],
): HTMLElement {
  const group = element('div', 'group');
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', title);
  const heading = element('span', 'title');
  heading.textContent = title;
  // Screen readers announce it as the group's name.
  heading.setAttribute('aria-hidden', 'true');
  group.append(heading, ...actions.map((action) => actionButton(action, isMeant)));
  if (note !== undefined) group.append(words(note));
  return group;
}

function words(text: string): HTMLElement {
  const said = element('span', 'note');
  said.textContent = text;
  return said;
}

function squareButton(
  shape: keyof typeof ICONS,
  label: string,
  run: () => void,
): HTMLButtonElement {
  const button = element('button', 'square');
  button.type = 'button';
  button.setAttribute('aria-label', label);
  button.title = label;
  button.append(icon(shape));
  onClick(button, run);
  return button;
}

/** Reacts to clicks of the author, not to those that a script of the page makes up. */
function onClick(button: HTMLButtonElement, run: (click: MouseEvent) => void): void {
  button.addEventListener('click', (event) => {
    if (event.isTrusted) run(event);
  });
}

function icon(shape: keyof typeof ICONS, className = ''): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  for (const [name, value] of Object.entries({
    viewBox: '0 0 20 20',
    class: className,
    'aria-hidden': 'true',
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '1.6',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  })) {
    svg.setAttribute(name, value);
  }
  path.setAttribute('d', ICONS[shape]);
  svg.append(path);
  return svg;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className;
  return made;
}
