import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { firstPlace } from '@/lib/editor/adapters/in-page/first-place';
import { ModelSource, unescaped } from '@/lib/editor/adapters/in-page/model/model-source';

const MARKUP = { drop: '.handle', omit: /^(?:class|data-own-.*)$/ };

let root: HTMLElement;

beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
});

afterEach(() => document.body.replaceChildren());

function sourceOf(html: string): ModelSource {
  root.innerHTML = html;
  return new ModelSource(root, MARKUP);
}

describe('the source of a model editor', () => {
  it('is the markup of its root, without what the library adds', () => {
    const { text } = sourceOf(
      '<p class="x" data-own-key="1"><span data-own-text="1">Hi <b>you</b></span><i class="handle">⋮</i></p>' +
        '<p><a href="https://x.example/?a=1&amp;b=%22">a &amp; b&nbsp;&lt; c</a><img src="x.png"></p>',
    );
    expect(text).toBe(
      '<p>Hi <b>you</b></p><p><a href="https://x.example/?a=1&amp;b=%22">a &amp; b&nbsp;&lt; c</a><img src="x.png"></p>',
    );
  });

  it('keeps a meaningful wrapper, and a break between words', () => {
    const html = '<p><span style="color: red;">one<br>two</span></p>';
    expect(sourceOf(html).text).toBe(html);
  });

  it('is the same for an empty line, whatever the library puts into it', () => {
    for (const line of ['', '<br>', '<span></span>', '<br><i class="handle"></i>']) {
      expect(sourceOf(`<p>${line}</p>`).text).toBe('<p></p>');
    }
  });

  it('finds the text at a place, even across entities and several nodes', () => {
    const source = sourceOf('<p>a &amp; <b>b</b> c</p>');
    const from = source.text.indexOf('&amp;');
    expect(source.rangeOf({ from, to: from + 5 })?.toString()).toBe('&');
    const all = { from: source.text.indexOf('a'), to: source.text.indexOf(' c') + 2 };
    expect(source.rangeOf(all)?.toString()).toBe('a & b c');
  });

  it('finds no text inside a tag, and names the element of that tag', () => {
    const source = sourceOf('<p>go <a href="{{link}}">there</a></p>');
    const from = source.text.indexOf('{{link}}');
    expect(source.rangeOf({ from, to: from + 8 })).toBeUndefined();
    expect(source.elementAt(from)).toBe(root.querySelector('a'));
    expect(source.elementAt(source.text.indexOf('there'))).toBeUndefined();
  });

  it('decodes the entities that it writes', () => {
    expect(unescaped('a &amp;&lt;&gt;&nbsp;&quot;&#39;')).toBe('a &<>\u00A0"\'');
  });
});

describe('the first place in a document', () => {
  it('is before the first text, in whatever line', () => {
    const place = first('<blockquote><p>one</p></blockquote><p>two</p>');
    expect(place?.startContainer).toBe(root.querySelector('p')?.firstChild);
    expect(place).toMatchObject({ startOffset: 0, collapsed: true });
  });

  it('is before a picture in a line with text', () => {
    const place = first('<p><img src="x.png"> words</p>');
    expect(place?.startContainer).toBe(root.querySelector('p'));
    expect(place?.startOffset).toBe(0);
  });

  it('is in an empty line if the document has no other', () => {
    expect(first('<p><i class="handle"></i></p>')?.startContainer).toBe(root.querySelector('p'));
  });

  it('is never after a use of a variable, which would then be used before it is set', () => {
    expect(first(picture('{{longURL}}'))).toBeUndefined();
    expect(first(picture('https://x.example'))?.startContainer.textContent).toBe('words');
  });
});

function first(html: string): Range | undefined {
  root.innerHTML = html;
  return firstPlace(root, MARKUP.drop);
}

/** A linked picture as a line of its own, and another line after it. */
function picture(link: string): string {
  return `<figure contenteditable="false"><a href="${link}"><img src="x.png"></a></figure><p>words</p>`;
}
