import { adapterOf } from '@/lib/editor/adapters';
import { openEditor } from '@/lib/editor/find/editor-handle';
import { showPlace } from '@/lib/editor/write/edit';
import scrollPlace from '@/lib/page/scroll-place.page';

import { look, type Shown } from './open-version';

/** Remembers how far the page is scrolled. */
export function keepPlace(shown: Shown): Promise<void> {
  return scroll('keep', shown);
}

/** Gives the author their view again: code or not, what they had selected, and how far it was scrolled. */
export async function returnToPlace(tabId: number, start: Shown, back: Shown): Promise<void> {
  const { view, caret } = start.template.found;
  let { tab, template } = back;
  if (template.target !== start.template.target) {
    if (view !== template.found.view) {
      await openEditor(tab.run, template).showCode(view === 'code');
      ({ tab, template } = (await look(tabId)) ?? back);
    }
    if (caret) await showPlace(tab.run, template, caret);
  }
  await scroll('return', start);
}

async function scroll(command: 'keep' | 'return', { tab, template }: Shown): Promise<void> {
  const { frameId, kind } = template;
  const places = [{ frameId, editors: adapterOf(kind).selector }];
  if (frameId !== 0) places.push({ frameId: 0, editors: '' });
  await Promise.all(
    places.map((place) =>
      tab
        .run(place.frameId, 'ISOLATED', scrollPlace, [command, place.editors])
        .catch(() => undefined),
    ),
  );
}
