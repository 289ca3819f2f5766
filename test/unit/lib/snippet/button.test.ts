import { describe, expect, it } from 'vitest';

import { buttonHtml } from '../../../../lib/snippet/button';

const REFERENCE = '{{longURL}}';
const IMAGES = {
  apple: 'https://img.example/apple.png?a=1&b="2"',
  google: 'https://img.example/google.png',
};

const apple = buttonHtml({ reference: REFERENCE, wallets: ['apple'], images: IMAGES });
const both = buttonHtml({ reference: REFERENCE, wallets: ['apple', 'google'], images: IMAGES });
const text = buttonHtml({ reference: REFERENCE, wallets: ['apple'], images: {} });

describe('a button for mail', () => {
  it('is the linked badge, with a text for readers without images', () => {
    expect(apple).toContain('<a href="{{longURL}}"');
    expect(apple).toContain('alt="Add to Apple Wallet" width="152" height="48" border="0"');
    expect(apple).toContain('src="https://img.example/apple.png?a=1&amp;b=&quot;2&quot;"');
  });

  it('has one link for each wallet', () => {
    expect(both.match(/href="\{\{longURL\}\}"/g)).toHaveLength(2);
    expect(both.match(/alt="Add to (?:Apple|Google) Wallet"/g)).toHaveLength(2);
  });

  it('is a text on the background of a cell if there is no image', () => {
    expect(text).not.toContain('<img');
    expect(text).toMatch(/<td bgcolor="#000000"[^>]*>.*<a [^>]*>Add to Apple Wallet<\/a>/);
  });

  it('uses the image of one wallet and text for the other', () => {
    const mixed = buttonHtml({
      reference: REFERENCE,
      wallets: ['apple', 'google'],
      images: { google: IMAGES.google },
    });
    expect(mixed).toMatch(/>Add to Apple Wallet<\/a>.*alt="Add to Google Wallet"/);
  });

  it.each([
    ['badge', apple],
    ['badges', both],
    ['text', text],
  ])('uses only HTML that mail programs and editors keep: %s', (_, html) => {
    expect(html).not.toMatch(/class=|<style|<script|<v:|\[if|\n/);
    // Between the tags of a table nothing may stand, because editors would move it out.
    expect(html).not.toMatch(/(?:<table[^>]*>|<\/?tr>)[^<]+</);
    const stack: string[] = [];
    for (const [, closing, name] of html.matchAll(/<(\/?)(\w+)/g)) {
      if (name === 'img') continue;
      if (closing === '') stack.push(name ?? '');
      else expect(stack.pop()).toBe(name);
    }
    expect(stack).toEqual([]);
  });
});
