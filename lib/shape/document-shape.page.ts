import { isTelling, shapeOf } from './element-shape';
import type { DocumentShape, ElementShape } from './shape-types';

/** Elements of one document that a report holds at most. */
const MOST_ELEMENTS = 2000;

/** Children that are alike are told this often; the others are counted. */
const ALIKE = 5;

/** What an editor shows of its text belongs to the author; its own parts are known from elsewhere. */
const TEXTS = '.CodeMirror, .cm-editor, .ace_editor, .monaco-editor, [contenteditable]';

/** The shape of the document that this runs in: what its elements are, without their texts. */
export default function documentShape(): DocumentShape {
  let left = MOST_ELEMENTS;

  const walk = (element: Element): ElementShape[] => {
    if (element.matches('script, style, template, noscript, svg')) return [];
    const root = element.shadowRoot;
    const children = joined((root ? [...root.children] : childrenOf(element)).flatMap(walk));
    if (!isTelling(element)) {
      const [only, ...others] = children;
      if (!only) return [];
      if (others.length === 0) return [{ ...only, inside: (only.inside ?? 0) + 1 }];
    }
    if (left <= 0) return [];
    left -= 1;
    return [
      {
        ...shapeOf(element),
        ...(root && { shadow: true as const }),
        ...(children.length > 0 && { children }),
      },
    ];
  };

  const elements = joined([...document.body.children].flatMap(walk));
  return { elements, count: document.getElementsByTagName('*').length, isCut: left <= 0 };
}

/** Leaves out what repeats: rows of a table, items of a list. */
function joined(shapes: ElementShape[]): ElementShape[] {
  const kept: ElementShape[] = [];
  let run = 0;
  for (const shape of shapes) {
    const last = kept.at(-1);
    run = last && signatureOf(last) === signatureOf(shape) ? run + 1 : 0;
    if (last && run >= ALIKE) last.more = (last.more ?? 0) + 1;
    else kept.push(shape);
  }
  return kept;
}

function childrenOf(element: Element): Element[] {
  return element.matches(TEXTS) ? [] : [...element.children];
}

/** A shape without what differs between the rows of a table. */
function signatureOf(shape: ElementShape): string {
  return JSON.stringify(shape, (key, value) =>
    key === 'box' || key === 'lengths' || key === 'more' ? undefined : value,
  );
}
