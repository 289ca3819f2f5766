import type { FieldDescription } from '../../classify-field';
import type { Area, FoundTemplate, PageAnswer, PageCommand } from '../types';

/** Besides what every adapter knows: `focused` describes the field the author is, or was, in. */
export type TextFieldCommand = PageCommand | { op: 'focused' };

/**
 * Inputs and textareas, whoever controls them. Runs in the ISOLATED world, where it keeps which
 * field had the focus last; the content script calls it too, on every change of focus.
 *
 * Writes as typing would where the field has the focus, so that the browser's own undo takes it
 * back; else through the native setter. Either way React and Vue hear `input` and `change`.
 */
export function textFieldPage(command: TextFieldCommand): PageAnswer {
  type Field = HTMLInputElement | HTMLTextAreaElement;
  interface Register {
    ids: WeakMap<Field, string>;
    fields: Map<string, WeakRef<Field>>;
    /** The field that had the focus last, until another place to write had it. */
    last: string | null;
    /** The editor or longer text that had the focus last: what a field after it may belong to. */
    lastIn: WeakRef<Element> | null;
    /** When the focus last moved in this frame; epoch milliseconds. */
    movedAt: number;
  }
  const key = Symbol.for('passlink.fields');
  const world = globalThis as typeof globalThis & { [key: symbol]: Register | undefined };
  const register = (world[key] ??= {
    ids: new WeakMap(),
    fields: new Map(),
    last: null,
    lastIn: null,
    movedAt: 0,
  });

  const look = {
    isField(element: Element | null): element is Field {
      return (
        element instanceof HTMLTextAreaElement ||
        (element instanceof HTMLInputElement && ['text', 'url'].includes(element.type))
      );
    },
    /** Any other place to write in, a password's among them: we do not look into those. */
    isOtherText(element: Element | null): boolean {
      // An editor's own way to the keyboard, and Chromium's new one, which no editable element is.
      if (element instanceof HTMLTextAreaElement) return look.isPartOfEditor(element);
      if (element && 'editContext' in element && element.editContext) return true;
      if (element instanceof HTMLInputElement) {
        return ['email', 'number', 'password', 'search', 'tel'].includes(element.type);
      }
      return element instanceof HTMLElement && element.isContentEditable;
    },
    /** Editors keep textareas a pixel wide to catch the keyboard; those do not count. */
    isShown(element: Element): boolean {
      return [...element.getClientRects()].some(({ width, height }) => width > 40 && height > 10);
    },
    /** A library's own textarea, its code view for example, is a way into another template. */
    isPartOfEditor(element: Element): boolean {
      return look.editorAround(element) !== null;
    },
    editorAround(element: Element): Element | null {
      return element.closest(
        '.fr-box,.ace_editor,.CodeMirror,.cm-editor,.monaco-editor,.ql-container,[contenteditable=true]',
      );
    },
    /** The closest words before a field, no further up than its form row or dialog. */
    wordsBefore(element: Element): string {
      let place: Element | null = element;
      for (let level = 0; place && level < 3; level += 1) {
        for (let node = place.previousSibling; node; node = node.previousSibling) {
          const words = node.textContent?.trim() ?? '';
          if (words !== '') return words.length <= 80 ? words : '';
        }
        place = place.parentElement;
      }
      return '';
    },
    /** What the parts of the page around a field are called, the closest first. */
    namesAround(element: Element): string {
      const names: (string | null | undefined)[] = [];
      for (let place = element.parentElement; place; place = place.parentElement) {
        const headings = place.querySelectorAll(
          ':scope > :is(legend,h1,h2,h3,h4), :scope > * > :is(h1,h2)',
        );
        const above = [...headings].find(
          (each) => each.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING,
        );
        names.push(above?.textContent?.trim().slice(0, 80), place.getAttribute('aria-label'));
      }
      return [...names, document.title].filter(Boolean).join(' | ').slice(0, 300);
    },
  };

  if (command.op === 'focused') {
    const active = noteFocus();
    const field = register.last === null ? undefined : fieldOf(register.last);
    return {
      op: 'found',
      templates: field ? [{ ...found(field), focused: field === active }] : [],
      ...lastIn(),
    };
  }
  if (command.op === 'find') {
    return {
      op: 'found',
      templates: [...document.querySelectorAll('textarea')]
        .map(found)
        .filter(({ visible }) => visible),
    };
  }

  const field = fieldOf(command.target);
  if (!field) return { op: 'gone' };
  if (command.op === 'read') return { op: 'text', text: field.value };
  if (command.op === 'commit') {
    field.dispatchEvent(new Event('change', { bubbles: true }));
    return { op: 'done' };
  }
  if (command.op === 'restore') {
    setValue(field, command.text);
    // A page that rewrites what it hears of gets to hear no more.
    if (field.value !== command.text) setNatively(field, command.text);
    return { op: 'done' };
  }
  const { texts } = command;
  const matches = [...field.value.matchAll(new RegExp(command.pattern, 'g'))];
  let next = matches.length === 0 ? (texts[0] ?? '') + field.value : field.value;
  for (let at = matches.length - 1; at >= 0; at -= 1) {
    const match = matches[at];
    if (!match) continue;
    const end = match.index + match[0].length;
    next = next.slice(0, match.index) + (texts[at] ?? texts[0] ?? '') + next.slice(end);
  }
  setValue(field, next);
  return { op: 'written', replaced: matches.map(([text]) => text) };

  function idOf(element: Field): string {
    const known = register.ids.get(element);
    if (known !== undefined) return known;
    const id = crypto.randomUUID();
    register.ids.set(element, id);
    register.fields.set(id, new WeakRef(element));
    return id;
  }

  function fieldOf(id: string): Field | undefined {
    const element = register.fields.get(id)?.deref();
    return element?.isConnected ? element : undefined;
  }

  function noteFocus(): Element | null {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    const field = look.isField(active) && !look.isOtherText(active) ? active : null;
    if (field || look.isOtherText(active)) {
      register.last = field && idOf(field);
      register.movedAt = Date.now();
    }
    if (active && !(active instanceof HTMLInputElement) && (field || look.isOtherText(active))) {
      // The element that takes the keys may be far from what the author sees.
      register.lastIn = new WeakRef(look.editorAround(active) ?? active);
    }
    return active;
  }

  function lastIn(): { lastIn?: Area } {
    const element = register.lastIn?.deref();
    if (!element?.isConnected) return {};
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { lastIn: { left, top, right, bottom } };
  }

  function found(element: Field): FoundTemplate {
    const locked = element.readOnly || element.disabled;
    const { selectionStart: from, selectionEnd: to } = element;
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return {
      target: idOf(element),
      template: element.value,
      focused: idOf(element) === register.last,
      visible:
        look.isShown(element) && !(element.type === 'textarea' && look.isPartOfEditor(element)),
      area: { left, top, right, bottom },
      locked: locked ? 'The template does not allow changes now.' : null,
      keepsQuotes: true,
      ...(from !== null && to !== null && { caret: { from, to } }),
      field: describe(element, locked),
    };
  }

  function describe(element: Field, locked: boolean): FieldDescription {
    const scope = element.getRootNode() as Document | ShadowRoot;
    const labelledBy = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/);
    const label = [
      ...[...(element.labels ?? [])].map((each) => each.textContent),
      ...labelledBy.map((id) => (id === '' ? '' : scope.getElementById(id)?.textContent)),
      element.getAttribute('aria-label'),
      element.title,
    ];
    return {
      tag: element instanceof HTMLTextAreaElement ? 'textarea' : 'input',
      type: element.type,
      role: element.getAttribute('role') ?? '',
      label: label.filter(Boolean).join(' ').slice(0, 200),
      name: element.name,
      placeholder: element.placeholder,
      nearby: look.wordsBefore(element),
      within: look.namesAround(element),
      value: element.value.slice(0, 2000),
      maxLength: element.maxLength >= 0 ? element.maxLength : null,
      locked,
    };
  }

  function setValue(element: Field, text: string): void {
    const { value } = element;
    if (value === text) return;
    let from = 0;
    while (from < value.length && value[from] === text[from]) from += 1;
    let tail = 0;
    const most = Math.min(value.length, text.length) - from;
    while (tail < most && value.at(-1 - tail) === text.at(-1 - tail)) tail += 1;
    const piece = text.slice(from, text.length - tail);

    const root = element.getRootNode() as Document | ShadowRoot;
    if (root.activeElement === element) {
      element.setSelectionRange(from, value.length - tail);
      if (piece === '') document.execCommand('delete');
      else document.execCommand('insertText', false, piece);
    }
    if (element.value === text) return;
    setNatively(element, text);
    element.dispatchEvent(
      new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText', data: piece }),
    );
  }

  /** Past the property with which React watches a controlled field. */
  function setNatively(element: Field, text: string): void {
    const owner = element instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
    Object.getOwnPropertyDescriptor(owner.prototype, 'value')?.set?.call(element, text);
  }
}
