import { afterEach, describe, expect, it, vi } from 'vitest';

import { ADAPTERS } from '@/lib/editor/adapters';
import matchSelectors from '@/lib/page/match-selectors.page';
import lookAround from '@/lib/page/look-around.page';
import { chipMemory } from '@/lib/chip/chip-memory';
import isRunning from '@/lib/chip/is-running.page';
import { runFieldCommand } from '@/lib/editor/adapters/text-field/run-command';
import type { FoundTemplate, PageAnswer } from '@/lib/editor/adapters/types';

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

type PageFunction = (...args: never[]) => unknown;

const PAGE_FUNCTIONS = import.meta.glob<PageFunction>('@/lib/**/*.page.ts', {
  eager: true,
  import: 'default',
});

/** A function as a page receives it: as text, without the module that it comes from. */
function inPage<Func extends PageFunction>(func: Func): Func {
  return new Function(`return (${func.toString()})`)() as Func;
}

describe('a page function', () => {
  it.each(Object.entries(PAGE_FUNCTIONS))('contains everything that it imports: %s', (_, func) => {
    expect(inPage(func)).toBeTypeOf('function');
    expect(func.toString()).not.toMatch(/__vi\w*import|\bimport\b|\brequire\b/);
  });

  it.each(ADAPTERS)('runs without its module: $kind', ({ page }) => {
    const alone = inPage(page);
    expect(alone({ op: 'find' })).toEqual({ op: 'found', templates: [] });
    expect(alone({ op: 'read', target: 'none' })).toEqual({ op: 'gone' });
    const target = 'none';
    expect(alone({ op: 'edit', target, expected: '', edits: [] })).toEqual({ op: 'gone' });
    expect(alone({ op: 'show', target, from: 0, to: 1, text: 'x', nth: 0 })).toEqual({
      op: 'gone',
    });
  });

  it('answers nothing where it fails, and so keeps its error from the page', async () => {
    const alone = inPage(matchSelectors);
    expect(alone(['['])).toBeUndefined();
    const asked = inPage(ADAPTERS.find(({ kind }) => kind === 'tinymce')!.page);
    vi.stubGlobal('tinymce', {
      get: () => {
        throw new TypeError('not this version');
      },
    });
    expect(await asked({ op: 'find' })).toBeUndefined();
    vi.unstubAllGlobals();
  });

  it('says which selectors match something in the frame, even in an open shadow root', () => {
    const alone = inPage(matchSelectors);
    document.body.innerHTML = '<div><textarea></textarea></div><section></section>';
    const shadow = document.querySelector('section')!.attachShadow({ mode: 'open' });
    shadow.innerHTML = '<b class="ace_editor"></b>';
    expect(alone(['textarea', '.ace_editor', '.fr-box'])).toEqual([true, true, false]);
  });

  it('shares the memory of the document with the content script', () => {
    const before = inPage(lookAround)().movedAt;
    document.body.innerHTML = '<input name="link">';
    focused('input');
    expect(inPage(lookAround)().movedAt).toBeGreaterThanOrEqual(Math.max(before, 1));
    expect(inPage(isRunning)()).toBe(false);
    chipMemory().isAlive = () => true;
    expect(inPage(isRunning)()).toBe(true);
  });
});

describe('a text field', () => {
  it('is described by its labels and the words before it', () => {
    document.body.innerHTML = `
      <p id="hint">Opens on click</p>
      <label>Target URL <input name="ctaUrl" placeholder="https://" aria-labelledby="hint"></label>`;
    const found = focused('input');
    expect(found?.field).toMatchObject({
      tag: 'input',
      type: 'text',
      name: 'ctaUrl',
      placeholder: 'https://',
      label: 'Target URL  Opens on click',
    });
  });

  it('is described by the words before it if it has no label', () => {
    document.body.innerHTML = '<div><span>Link:</span><div><input></div></div>';
    expect(focused('input')?.field?.nearby).toBe('Link:');
  });

  it('stays the last one while a button has the focus, or nothing has', () => {
    document.body.innerHTML = '<input name="link"><button>Save</button>';
    const first = focused('input');
    expect(focused('button')).toMatchObject({ target: first?.target, focused: false });
    document.querySelector('button')?.blur();
    expect(look()).toMatchObject({ target: first?.target, focused: false });
  });

  it('is forgotten when the author goes to write elsewhere, and a password is never read', () => {
    document.body.innerHTML = '<input name="link"><input type="password" value="hidden">';
    focused('input');
    expect(focused('[type=password]')).toBeUndefined();
  });

  it('is forgotten when it has left the page', () => {
    document.body.innerHTML = '<input name="link">';
    const { target = '' } = focused('input') ?? {};
    document.body.replaceChildren();
    expect(runFieldCommand({ op: 'read', target })).toEqual({ op: 'gone' });
  });

  it('reports a new value to its page as typing would, despite a setter that the page has defined', () => {
    document.body.innerHTML = '<input name="link" value="old">';
    const input = document.querySelector('input')!;
    // React watches a controlled field through a property of its own on the element.
    const setter = vi.fn<(value: string) => void>();
    const native = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!;
    Object.defineProperty(input, 'value', {
      configurable: true,
      get: () => native.get?.call(input) as string,
      set: setter,
    });
    const heard: string[] = [];
    for (const type of ['input', 'change']) {
      document.body.addEventListener(type, () => heard.push(`${type} ${input.value}`));
    }
    const { target = '' } = focused('input') ?? {};
    input.blur();
    expect(write(target, '^[^]*$', ['{{longURL}}'])).toEqual({ op: 'written', replaced: ['old'] });
    runFieldCommand({ op: 'commit', target, reference: null });
    expect(heard).toEqual(['input {{longURL}}', 'change {{longURL}}']);
    expect(setter).not.toHaveBeenCalled();
  });

  it('is restored even if its page rewrites every value that is typed', () => {
    document.body.innerHTML = '<textarea>{{ name }}</textarea>';
    const textarea = document.querySelector('textarea')!;
    textarea.addEventListener('input', () => {
      textarea.value = textarea.value.replaceAll(/[{}]/g, '');
    });
    const { target = '' } = focused('textarea') ?? {};
    textarea.blur();
    write(target, '^x', ['{# block #}']);
    expect(textarea.value).toBe('# block # name ');
    runFieldCommand({ op: 'restore', target, text: '{{ name }}' });
    expect(textarea.value).toBe('{{ name }}');
  });

  it('is no template of its own inside an editor that uses it for its code view', () => {
    vi.spyOn(HTMLElement.prototype, 'getClientRects').mockReturnValue([
      { width: 400, height: 300 },
    ] as unknown as DOMRectList);
    document.body.innerHTML =
      '<div class="fr-box"><textarea>code view</textarea></div><textarea>template</textarea>';
    expect(runFieldCommand({ op: 'find' })).toMatchObject({
      templates: [{ template: 'template' }],
    });
  });

  it('inserts text at its start if nothing matches, and restores it completely', () => {
    document.body.innerHTML = '<textarea>Hello</textarea>';
    const { target = '' } = focused('textarea') ?? {};
    document.querySelector('textarea')?.blur();
    expect(write(target, '<x>', ['<x>'])).toEqual({ op: 'written', replaced: [] });
    expect(runFieldCommand({ op: 'read', target })).toEqual({ op: 'text', text: '<x>Hello' });
    expect(write(target, '<x>', [''])).toEqual({ op: 'written', replaced: ['<x>'] });
    expect(runFieldCommand({ op: 'read', target })).toEqual({ op: 'text', text: 'Hello' });
  });
});

function focused(selector: string): FoundTemplate | undefined {
  document.querySelector<HTMLElement>(selector)?.focus();
  return look();
}

function look(): FoundTemplate | undefined {
  const answer = runFieldCommand({ op: 'focused' });
  return answer.op === 'found' ? answer.templates[0] : undefined;
}

function write(target: string, pattern: string, texts: string[]): PageAnswer {
  return runFieldCommand({ op: 'write', target, pattern, texts, fresh: true });
}
