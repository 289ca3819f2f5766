import type { AttributeSource } from '@/lib/snippet/types';

/** A MoEngage attribute, without any conversion. */
export type Attribute = Pick<AttributeSource, 'object' | 'name'>;

/** Half the time between two frames at 60 Hz. */
const SLICE_MS = 8;

/**
 * The attributes that a template uses, without duplicates. Reads for a few milliseconds at a time,
 * so that the popup stays responsive however large and broken the template is. Stops if nobody
 * waits for the result any more; a partial result is not used.
 */
export async function readAttributes(
  template: string,
  isWanted: () => boolean,
): Promise<Attribute[]> {
  // The parser is loaded only when there is a template.
  const { readFieldsByTag } = await import('@/lib/jinja/fields/read-fields');
  const attributes = new Map<string, Attribute>();
  let sliceEnd = performance.now() + SLICE_MS;
  for (const fields of readFieldsByTag(template)) {
    for (const { object, name } of fields) {
      if (isAttributeObject(object)) attributes.set(`${object}.${name}`, { object, name });
    }
    if (performance.now() < sliceEnd) continue;
    await letOthersWork();
    if (!isWanted()) break;
    sliceEnd = performance.now() + SLICE_MS;
  }
  return [...attributes.values()];
}

/** Key presses, clicks and drawing come before a timer. */
function letOthersWork(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function isAttributeObject(object: string): object is Attribute['object'] {
  return ['UserAttribute', 'EventAttribute', 'CampaignAttribute'].includes(object);
}
