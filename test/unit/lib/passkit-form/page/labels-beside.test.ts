import { beforeEach, describe, expect, it } from 'vitest';

import formPage from '../../../../../lib/passkit-form/page/form.page';
import type { FormCommand } from '../../../../../lib/passkit-form/types';

const EVENTS = [
  'created',
  'updated',
  'installed',
  'deleted',
  'uninstalled',
  'invalidated',
] as const;
const WANTED: readonly string[] = ['created', 'installed', 'uninstalled'];

const FILL: FormCommand = {
  op: 'fill',
  fields: [
    { id: 'workspaceId', value: 'DAO6' },
    { id: 'name', value: 'Shop' },
    { id: 'enable', value: true },
    ...EVENTS.map((id) => ({ id, value: WANTED.includes(id) })),
  ],
};

const box = (id: string) => `<input type="checkbox" value="${id}">`;
const rows = (row: (label: string, box: string) => string) =>
  EVENTS.map((id) => row(`Pass ${id}`, box(id))).join('');

/** Ticks the wanted boxes in a form whose boxes have no labels of their own. */
async function ticked(boxes: string): Promise<string[]> {
  document.body.innerHTML = `<form>
    <label>API key <input></label><label>Workspace ID <input></label><label>Name <input></label>
    ${boxes}<button>Save</button></form>`;
  await formPage(FILL);
  const all = [...document.querySelectorAll<HTMLInputElement>('[type=checkbox]')];
  return all.filter(({ checked }) => checked).map(({ value }) => value);
}

beforeEach(async () => {
  await formPage({ op: 'undo' });
});

describe('boxes without labels, next to their words', () => {
  it.each([
    ['in one line, words first', rows((label, each) => `${label} ${each} `)],
    ['in one line, boxes first', `Notify of ${rows((label, each) => `${each} ${label} `)}`],
    ['words and boxes by turns', rows((label, each) => `<b>${label}</b><i>${each}</i>`)],
    ['boxes and words by turns', rows((label, each) => `<i>${each}</i><b>${label}</b>`)],
    ['a list of terms', `<dl>${rows((label, each) => `<dt>${label}</dt><dd>${each}</dd>`)}</dl>`],
    ['a table', `<table>${rows((label, each) => `<tr><td>${label}<td>${each}`)}</table>`],
  ])('are matched to their words: %s', async (_, boxes) => {
    expect(await ticked(boxes)).toEqual(WANTED);
  });

  it('take the words on the other side if those on their own side name nothing', async () => {
    const boxes = `<div>Enable integration</div><div>${box('enable')}</div><h4>Notify of</h4>${rows(
      (label, each) => `<div>${each}<span>${label}</span></div>`,
    )}`;
    expect(await ticked(boxes)).toEqual(['enable', ...WANTED]);
  });
});
