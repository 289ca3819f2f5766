import { beforeEach, describe, expect, it } from 'vitest';
import * as v from 'valibot';

import documentShape from '@/lib/shape/document-shape.page';
import { documentShapeSchema } from '@/lib/shape/page-shape';

const PRIVATE = 'Ada-4c61';

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('documentShape', () => {
  it('tells what the elements are: their roles, states, library classes and lengths', () => {
    document.body.innerHTML = `<div><div class="fr-box css-1x2y3z">
      <button data-cmd="html" aria-pressed="true">Code</button></div></div>
      <div id="personalization_container" role="contentinfo" contenteditable="true"
        placeholder="Email Subject">Hello</div>`;
    const { elements } = documentShape();
    expect(elements).toMatchObject([
      {
        tag: 'div',
        inside: 1,
        classes: ['fr-box'],
        children: [{ tag: 'button', attributes: { 'data-cmd': 'html', 'aria-pressed': 'true' } }],
      },
      {
        tag: 'div',
        id: 'personalization_container',
        attributes: { role: 'contentinfo', contenteditable: 'true' },
        lengths: { placeholder: 13, text: 5 },
      },
    ]);
  });

  it('says what Passlink takes a field for, and which short texts are locales', () => {
    document.body.innerHTML =
      '<label>Link URL <input type="url"></label><span>Default</span><span>en_US</span>';
    const { elements } = documentShape();
    expect(elements).toMatchObject([
      { tag: 'label', children: [{ tag: 'input', takenFor: 'link' }] },
      { tag: 'span', says: 'locale' },
      { tag: 'span', says: 'locale' },
    ]);
  });

  it('looks into open shadow roots', () => {
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).innerHTML = '<input>';
    document.body.append(host);
    expect(documentShape().elements).toMatchObject([
      { tag: 'div', shadow: true, children: [{ tag: 'input' }] },
    ]);
  });

  it('counts what repeats, and stops at two thousand elements', () => {
    document.body.innerHTML = '<button>x</button>'.repeat(400);
    expect(documentShape()).toMatchObject({ elements: { length: 5 }, isCut: false });
    document.body.innerHTML = Array.from(
      { length: 3000 },
      (_, at) => `<div role="${'abc'[at % 3]}bcd"></div>`,
    ).join('');
    const { elements, isCut, count } = documentShape();
    expect(elements).toHaveLength(2000);
    expect(isCut).toBe(true);
    expect(count).toBeGreaterThan(3000);
  });

  it('contains nothing that an author wrote, wherever on the page it stands', () => {
    const attributes = [
      'id',
      'class',
      'name',
      'placeholder',
      'aria-label',
      'title',
      'value',
      'href',
      'src',
      'role',
      'type',
      'data-testid',
      'data-cmd',
      'srcdoc',
      'sandbox',
      'maxlength',
      'dir',
      'contenteditable',
      'aria-selected',
      'inputmode',
      'autocomplete',
    ].map((name) => `${name}="${PRIVATE}"`);
    const tags = ['div', 'input', 'textarea', 'select', 'button', 'label', 'form', 'x-ada'];
    document.body.innerHTML = tags
      .flatMap((tag) => attributes.map((each) => `<${tag} ${each} role="x">${PRIVATE}</${tag}>`))
      .join('');
    for (const field of document.querySelectorAll<HTMLInputElement>('input, textarea')) {
      field.value = PRIVATE;
    }
    const kept = v.parse(documentShapeSchema, documentShape());
    expect(JSON.stringify(kept)).not.toMatch(/4c61/i);
    expect(kept.elements.length).toBeGreaterThan(tags.length);
  });
});
