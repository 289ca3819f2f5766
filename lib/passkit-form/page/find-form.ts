import { deepAll, outwards } from '../../page/dom/tree';
import { fieldNamed } from '../field-named';
import type { FormFieldId } from '../types';
import { CHOICES, radioControl, selectControl } from './choice-control';
import { type Control, isShown } from './control';
import { labelsOf, type Name, namesOf, type Side } from './names';
import { popupControl, POPUPS } from './popup-control';
import { switchControl, SWITCHES } from './switch-control';
import { textControl, TEXTS } from './text-control';

/** The controls of the integration form's fields. */
export type Form = ReadonlyMap<FormFieldId, Control>;

/** A control whose label names a field of the form, with all elements around it. */
interface Candidate {
  id: FormFieldId;
  control: Control;
  rank: number;
  around: Element[];
}

/** The kinds of controls that a field may have, the usual one first. */
const KINDS: Record<'text' | 'dataCenter' | 'switch', readonly Control['kind'][]> = {
  text: ['text'],
  dataCenter: ['choice', 'text'],
  switch: ['switch', 'choice'],
};

/** Fields that no other integration has. A form with none of them is not MoEngage's. */
const MOENGAGES: readonly FormFieldId[] = ['workspaceId', 'dataCenter'];

/** The fewest fields of a form. */
const FEWEST_FIELDS = 3;

/** Elements that contain a whole form. */
const EDGES = 'form,[role=form],dialog,[role=dialog],[role=alertdialog]';

/**
 * Finds the smallest part of the page that has the most of the form's labels. If two of its fields
 * have an equally good label, neither is taken: a key never goes into a guessed field.
 */
export function findForm(): Form | undefined {
  const candidates = allCandidates();
  let best: Form | undefined;
  const tried = new Set<Element>();
  for (const { around } of candidates.filter(({ id }) => MOENGAGES.includes(id))) {
    for (const part of around) {
      if (!tried.has(part)) {
        tried.add(part);
        const form = formWithin(part, candidates);
        if (isForm(form) && form.size > (best?.size ?? 0)) best = form;
      }
      if (best && part.matches(EDGES)) break;
    }
  }
  return best;
}

function isForm(form: Form): boolean {
  return form.size >= FEWEST_FIELDS && MOENGAGES.some((id) => form.has(id));
}

function formWithin(part: Element, candidates: readonly Candidate[]): Form {
  const byField = new Map<FormFieldId, Candidate[]>();
  for (const candidate of candidates) {
    if (!candidate.around.includes(part)) continue;
    byField.set(candidate.id, [...(byField.get(candidate.id) ?? []), candidate]);
  }
  const form = new Map<FormFieldId, Control>();
  for (const [id, all] of byField) {
    // A control inside another control is the same field.
    const inner = all.filter(({ control: { element } }) =>
      all.every((other) => other.control.element === element || !other.around.includes(element)),
    );
    const lowest = Math.min(...inner.map(({ rank }) => rank));
    const [surest, ...others] = inner.filter(({ rank }) => rank === lowest);
    if (surest && others.length === 0) form.set(id, surest.control);
  }
  return form;
}

function allCandidates(): Candidate[] {
  const controls = allControls().map((control) => ({ control, names: namesOf(control.element) }));
  const usual = usualSide(controls.flatMap(({ names }) => names));
  return controls.flatMap(({ control, names }) => {
    const ranked = names.flatMap(({ words, source, side }) => {
      const field = fieldNamed(words);
      if (!field) return [];
      const kind = kindsOf(field.id).indexOf(control.kind);
      if (kind < 0) return [];
      const unusual = side !== undefined && side !== usual ? 25 : 0;
      return [{ id: field.id, rank: source * 100 + kind * 50 + unusual + field.rank }];
    });
    const [surest] = ranked.toSorted((one, other) => one.rank - other.rank);
    return surest ? [{ ...surest, control, around: allAround(control.element) }] : [];
  });
}

/**
 * The side on which checkboxes that have words on both sides have their label: the side that names
 * more fields. On the other side, the first or last checkbox of the row has no words.
 */
function usualSide(names: readonly Name[]): Side {
  const named = (side: Side) =>
    names.filter((name) => name.side === side && fieldNamed(name.words)).length;
  return named('before') > named('behind') ? 'before' : 'behind';
}

function kindsOf(id: FormFieldId): readonly Control['kind'][] {
  if (id === 'apiKey' || id === 'workspaceId' || id === 'name') return KINDS.text;
  return id === 'dataCenter' ? KINDS.dataCenter : KINDS.switch;
}

/** Every control on the page that a form could have. */
function allControls(): Control[] {
  return deepAll([SWITCHES, CHOICES, POPUPS, TEXTS].join(','))
    .filter((element) => element.closest('[aria-hidden=true]') === null)
    .flatMap((element) => {
      const control = controlOf(element);
      return control && isUsable(control) ? [control] : [];
    });
}

function controlOf(element: HTMLElement): Control | undefined {
  if (element.matches(SWITCHES)) return switchControl(element);
  if (element instanceof HTMLSelectElement) return selectControl(element);
  if (element.matches(POPUPS)) return popupControl(element);
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
    return textControl(element);
  }
  return radioControl(element);
}

/** Pages hide a box and draw a prettier one on its label; a hidden text field may be a trap. */
function isUsable({ element, kind }: Control): boolean {
  if (isShown(element)) return true;
  return kind === 'switch' && [...labelsOf(element), element.parentElement].some(isShownToo);
}

function isShownToo(element: Element | null | undefined): boolean {
  return element ? isShown(element) : false;
}

/** The elements around an element, the closest first, through open shadow roots. */
function allAround(element: Element): Element[] {
  const around: Element[] = [];
  for (let place = outwards(element); place; place = outwards(place)) around.push(place);
  return around;
}
