/** A text without HTML entities, and the way back to where it came from. */
export interface SeenThrough {
  text: string;
  /** The position in the original for one in `text`. */
  toOriginal(position: number): number;
}

/** What HTML editors and BeautifulSoup make of characters that mean something to Jinja. */
const ENTITIES: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&#34;': '"',
  '&#x22;': '"',
  '&apos;': "'",
  '&#39;': "'",
  '&#x27;': "'",
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': ' ',
  '&#160;': ' ',
};
const ENTITY = new RegExp(Object.keys(ENTITIES).join('|'), 'gi');

/** Decodes the entities that editors put into tags; ranges can be traced back to the original. */
export function seeThroughEntities(template: string): SeenThrough {
  /** Where each decoded entity stands in the text, and how much shorter the text is behind it. */
  const shifts: { position: number; lost: number }[] = [];
  let lost = 0;
  const text = template.replace(ENTITY, (entity: string, offset: number) => {
    const position = offset - lost;
    lost += entity.length - 1;
    shifts.push({ position, lost });
    return ENTITIES[entity.toLowerCase()] ?? entity;
  });
  return {
    text,
    toOriginal: (position) =>
      position + (shifts.findLast((shift) => shift.position < position)?.lost ?? 0),
  };
}
