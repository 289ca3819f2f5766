import { expect, it, vi } from 'vitest';

import { drawPanel } from '@/lib/chip/panel';
import type { ChipView } from '@/lib/chip/views';
import { findPlacement, sameSide } from '@/lib/chip/placement';

it('ignores clicks that a script of the page made up', () => {
  const run = vi.fn<() => void>();
  const panel = document.createElement('div');
  const view: ChipView = { tone: 'ready', message: '', actions: [{ label: 'Insert', run }] };
  drawPanel(panel, view, { dismiss: run, isMeant: () => true, grown: vi.fn() });
  panel.querySelector('button')?.click();
  panel.querySelector('button')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  expect(run).not.toHaveBeenCalled();
});

it('shows the name of a project as text, even if it contains markup', () => {
  const panel = document.createElement('div');
  const name = '<img src=x onerror=alert(1)>';
  drawPanel(
    panel,
    { tone: 'bad', message: name, actions: [{ label: name, run: vi.fn() }] },
    { dismiss: vi.fn(), isMeant: () => true, grown: vi.fn() },
  );
  expect(panel.querySelector('img')).toBeNull();
  expect(panel.querySelector('[role=alert]')?.textContent).toBe(name);
});

/** A click of the author's. */
function click(panel: HTMLElement, label: string): void {
  const event = new MouseEvent('click', { bubbles: true });
  Object.defineProperty(event, 'isTrusted', { value: true });
  panel.querySelector(`[aria-label="${label}"]`)?.dispatchEvent(event);
}

it('asks for more choices when the menu opens, until there are some', async () => {
  const panel = document.createElement('div');
  document.body.append(panel);
  const grown = vi.fn<() => void>();
  const moreChoices = vi
    .fn<NonNullable<ChipView['moreChoices']>>()
    .mockResolvedValueOnce(null)
    .mockRejectedValueOnce(new Error('The page does not answer.'))
    .mockResolvedValue({ title: 'Locales', actions: [{ label: 'Insert in all 4', run: vi.fn() }] });
  const view: ChipView = { tone: 'ready', message: '', actions: [], menu: [], moreChoices };
  drawPanel(panel, view, { dismiss: vi.fn(), isMeant: () => true, grown });
  expect(moreChoices).not.toHaveBeenCalled();
  const labels: string[] = [];
  for (let times = 0; times < 4; times += 1) {
    click(panel, 'More choices');
    await new Promise((resolve) => setTimeout(resolve));
    labels.push(panel.querySelector('.menu')?.textContent ?? '');
    click(panel, 'More choices');
  }
  expect(labels).toEqual(['', '', 'LocalesInsert in all 4', 'LocalesInsert in all 4']);
  expect(moreChoices).toHaveBeenCalledTimes(3);
  expect(grown).toHaveBeenCalledTimes(1);
  panel.remove();
});

const FIELD = { left: 100, top: 100, width: 200, height: 40 };
const CHIP = { width: 150, height: 28 };
const VIEW = { left: 0, top: 0, width: 600, height: 400 };
const AROUND = { field: FIELD, chip: CHIP, view: VIEW, isRtl: false };

it('stands after the field’s end if there is room', () => {
  expect(findPlacement(AROUND, () => 0)).toEqual({ side: 'after', left: 306, top: 106 });
});

it('stands after the end of text that runs from right to left', () => {
  const around = { ...AROUND, field: { ...FIELD, left: 300 }, isRtl: true };
  expect(findPlacement(around, () => 0)).toEqual({ side: 'after', left: 144, top: 106 });
  expect(findPlacement(around, (x) => (x < 300 ? 3 : 0))).toMatchObject({
    side: 'above',
    left: 300,
  });
});

it('goes above the field’s end instead of covering a control beside it', () => {
  const spot = findPlacement(AROUND, (x) => (x > 300 ? 3 : 0));
  expect(spot).toEqual({ side: 'above', left: 150, top: 66 });
});

function isIcon(x: number, y: number): boolean {
  return x > 360 && x < 384 && y > 108 && y < 132;
}

it('notices a button that is smaller than itself', () => {
  expect(findPlacement(AROUND, (x, y) => (isIcon(x, y) ? 3 : 0))).toMatchObject({ side: 'above' });
});

it('goes below a field at the top of a narrow window', () => {
  const view = { ...VIEW, width: 310 };
  expect(findPlacement({ ...AROUND, view, field: { ...FIELD, top: 4 } }, () => 0)).toEqual({
    side: 'below',
    left: 150,
    top: 50,
  });
});

it('never leaves the window, even if nothing is free', () => {
  const view = { ...VIEW, width: 200, height: 60 };
  const { left, top } = findPlacement({ ...AROUND, view }, () => 3);
  expect(left + CHIP.width).toBeLessThanOrEqual(view.width);
  expect(top + CHIP.height).toBeLessThanOrEqual(view.height);
});

it('stays inside the visible part of a zoomed page', () => {
  const view = { left: 80, top: 90, width: 300, height: 200 };
  expect(findPlacement({ ...AROUND, view }, () => 0)).toMatchObject({ side: 'below', top: 146 });
});

it('keeps its side while the field moves, as long as there is room', () => {
  expect(sameSide('above', AROUND)).toEqual({ side: 'above', left: 150, top: 66 });
  const atTheTop = { ...AROUND, field: { ...FIELD, top: 10 } };
  expect(sameSide('above', atTheTop)).toBeUndefined();
});
