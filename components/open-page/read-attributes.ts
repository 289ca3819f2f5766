import type { AttributeSource } from '@/lib/snippet/types';

/** An attribute of MoEngage's, without what is made of it. */
export type Attribute = Pick<AttributeSource, 'object' | 'name'>;

/** Half of what a screen at 60 Hz has between two pictures. */
const SLICE_MS = 8;

/**
 * Attributes that a template uses, each once. Reads for a few milliseconds at a time, so that the
 * popup answers to the author in between however large and broken the template is, and stops where
 * nobody waits for the answer any more: what it has until then is worth nothing.
 */
export async function readAttributes(
  template: string,
  isWanted: () => boolean,
): Promise<Attribute[]> {
  // The parser comes only when there is a template.
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
