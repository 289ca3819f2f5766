import { adapterOf } from './adapters';
import { findBlocks, withoutBlocks } from './blocks';
import type { PageRunner } from './run';
import { survey } from './survey';
import type { PageReport } from './types';

/** Says what template is open in the given frames; never `elsewhere`, which the caller knows. */
export async function readPage(run: PageRunner, frames: readonly number[]): Promise<PageReport> {
  const { template: place, linkField } = await survey(run, frames);
  if (!place) return { status: 'no-template' };
  const { template } = place.found;
  return {
    status: 'template',
    editor: place.kind,
    label: adapterOf(place.kind).label,
    template: withoutBlocks(template),
    blocks: [...new Set(findBlocks(template).map(({ variable }) => variable))],
    linkField: linkField !== undefined,
  };
}
