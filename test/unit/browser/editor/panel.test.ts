import { expect, it, vi } from 'vitest';

import { drawPanel } from '@/entrypoints/editor.content/panel';
import { findSpot } from '@/entrypoints/editor.content/spot';

it('ignores clicks that a script of the page made up', () => {
  const run = vi.fn<() => void>();
  const panel = document.createElement('div');
  drawPanel(panel, { tone: 'ready', message: '', actions: [{ label: 'Insert', run }] }, run);
  panel.querySelector('button')?.click();
  panel.querySelector('button')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  expect(run).not.toHaveBeenCalled();
});

it('shows the words of a project as words, whatever they hold', () => {
  const panel = document.createElement('div');
  const name = '<img src=x onerror=alert(1)>';
  drawPanel(
    panel,
    { tone: 'bad', message: name, actions: [{ label: name, run: vi.fn() }] },
    vi.fn(),
  );
  expect(panel.querySelector('img')).toBeNull();
  expect(panel.querySelector('[role=alert]')?.textContent).toBe(name);
});

const FIELD = { left: 100, top: 100, width: 200, height: 40 };
const CHIP = { width: 150, height: 28 };
const VIEWPORT = { width: 600, height: 400 };

it('stands behind the field’s end where there is room', () => {
  expect(findSpot(FIELD, CHIP, VIEWPORT, () => 0)).toEqual({ left: 306, top: 106 });
});

it('goes above the field’s end rather than over a control beside it', () => {
  const { left, top } = findSpot(FIELD, CHIP, VIEWPORT, (x) => (x > 300 ? 3 : 0));
  expect({ left, top }).toEqual({ left: 150, top: 66 });
});

it('goes below a field at the top of a narrow window', () => {
  const narrow = { width: 310, height: 400 };
  expect(findSpot({ ...FIELD, top: 4 }, CHIP, narrow, () => 0)).toEqual({ left: 150, top: 50 });
});

it('never leaves the window, even where nothing is free', () => {
  const tiny = { width: 200, height: 60 };
  const { left, top } = findSpot(FIELD, CHIP, tiny, () => 3);
  expect(left + CHIP.width).toBeLessThanOrEqual(tiny.width);
  expect(top + CHIP.height).toBeLessThanOrEqual(tiny.height);
});
