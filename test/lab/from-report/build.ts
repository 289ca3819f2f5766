import type { ElementShape } from '../../../lib/shape/shape-types.ts';

/** Words that make Passlink take a field for what it took the reported one for. */
const LABELS: Partial<Record<NonNullable<ElementShape['takenFor']>, string>> = {
  link: 'Link URL',
  image: 'Image URL',
  template: 'HTML template',
  single: 'Push message',
};

const LOCALES = ['Default', 'en_US', 'ar_KW', 'fr_FR', 'es_ES', 'pt_PT', 'th_TH', 'id_ID', 'vi_VN'];

/** A place where an editor of a library belongs, and the shape that was reported there. */
export interface EditorPlace {
  host: HTMLElement;
  shape: ElementShape;
}

/** Builds elements of the reported shape, with texts of our own of the same lengths. */
export class PageOfShape {
  readonly editors: EditorPlace[] = [];
  readonly #counts = { locale: 0, variation: 0 };

  constructor(private readonly isEditor: (shape: ElementShape) => boolean) {}

  build(shape: ElementShape): HTMLElement[] {
    const copies = Array.from({ length: 1 + (shape.more ?? 0) }, () => this.#one(shape));
    return copies.map((copy) => wrapped(copy, shape.inside ?? 0));
  }

  #one(shape: ElementShape): HTMLElement {
    if (this.isEditor(shape)) {
      const host = document.createElement('div');
      this.editors.push({ host, shape });
      return host;
    }
    const element = document.createElement(shape.tag);
    if (shape.id !== undefined) element.id = shape.id;
    if (shape.name !== undefined) element.setAttribute('name', shape.name);
    if (shape.testId !== undefined) element.dataset.testid = shape.testId;
    element.classList.add(...(shape.classes ?? []));
    for (const [name, value] of Object.entries(shape.attributes ?? {})) {
      element.setAttribute(name, value);
    }
    this.#fill(element, shape);
    if (shape.tag === 'dialog') element.setAttribute('open', '');
    if (shape.box) {
      element.style.minWidth = `${shape.box[2]}px`;
      element.style.minHeight = `${shape.box[3]}px`;
    } else if (shape.tag !== 'label') {
      element.hidden = true;
    }
    return element;
  }

  #fill(
    element: HTMLElement,
    { lengths = {}, says, takenFor, shadow, children = [] }: ElementShape,
  ) {
    const label = takenFor && LABELS[takenFor];
    if (label !== undefined) element.setAttribute('aria-label', label);
    else if (lengths.label) element.setAttribute('aria-label', words(lengths.label));
    if (lengths.placeholder) element.setAttribute('placeholder', words(lengths.placeholder));
    if (lengths.srcdoc) element.setAttribute('srcdoc', `<p>${words(lengths.srcdoc)}</p>`);
    if (lengths.value && 'value' in element) element.value = words(lengths.value);
    if (says) element.textContent = this.#tab(says);
    else if (lengths.text) element.textContent = words(lengths.text);
    const place = shadow ? element.attachShadow({ mode: 'open' }) : element;
    place.append(...children.flatMap((child) => this.build(child)));
  }

  #tab(says: NonNullable<ElementShape['says']>): string {
    const at = this.#counts[says];
    this.#counts[says] += 1;
    return says === 'locale' ? (LOCALES[at % LOCALES.length] ?? '') : `Variation ${at + 1}`;
  }
}

function wrapped(element: HTMLElement, levels: number): HTMLElement {
  let outer = element;
  for (let level = 0; level < levels; level += 1) {
    const around = document.createElement('div');
    around.append(outer);
    outer = around;
  }
  return outer;
}

/** A text of this many characters that nobody wrote. */
function words(length: number): string {
  return 'spring card '.repeat(Math.ceil(length / 12)).slice(0, length);
}
