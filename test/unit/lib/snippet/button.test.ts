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
    expect(apple).toContain('alt="Add to Apple Wallet" height="48" border="0"');
    expect(apple).toContain('src="https://img.example/apple.png?a=1&amp;b=&quot;2&quot;"');
  });

  it('has one link for each wallet', () => {
    expect(both.match(/href="\{\{longURL\}\}"/g)).toHaveLength(2);
    expect(both.match(/alt="Add to (?:Apple|Google) Wallet"/g)).toHaveLength(2);
  });

  it('keeps the proportions of the artwork, which differ by language', () => {
    expect(both).not.toMatch(/(?<![-\w])width="|width:\d/);
    expect(both.match(/width:auto;height:48px/g)).toHaveLength(2);
  });

  it('is one plain link in the mail’s own text if there is no image', () => {
    const wallets = ['apple', 'google'] as const;
    const plain = buttonHtml({ reference: REFERENCE, wallets, images: {} });
    expect(plain).toBe(
      '<a href="{{longURL}}" target="_blank" style="color:inherit;text-decoration:underline">Get your card</a>',
    );
    expect(plain).toBe(text);
  });

  it.each([
    ['membership', 'card'],
    ['coupon', 'coupon'],
    ['custom', 'pass'],
  ] as const)('names the pass of a %s project in its text link', (kind, word) => {
    const html = buttonHtml({ reference: REFERENCE, wallets: ['google'], images: {}, kind });
    expect(html).toContain(`>Get your ${word}</a>`);
  });

  it('never imitates a maker’s button: no wallet’s name, background or border', () => {
    expect(text).not.toMatch(/wallet|apple|google|pay|background|bgcolor|border|padding/i);
  });

  it('asks MoEngage to leave every link alone, and only if it is told to', () => {
    const request = { reference: REFERENCE, wallets: ['apple', 'google'] as const };
    const images = { google: IMAGES.google };
    const off = buttonHtml({ ...request, images, clickTracking: 'off' });
    expect(
      off.match(/<a href="\{\{longURL\}\}" target="_blank" clicktracking="off" /g),
    ).toHaveLength(2);
    expect(off.replaceAll(' clicktracking="off"', '')).toBe(buttonHtml({ ...request, images }));
  });

  it('keeps UTM parameters behind the reference', () => {
    const reference = '{{longURL}}&utm_source=a&utm_name=b';
    const html = buttonHtml({ reference, wallets: ['apple'], images: IMAGES });
    expect(html).toContain('<a href="{{longURL}}&amp;utm_source=a&amp;utm_name=b"');
  });

  it('uses the image of one wallet and a text link for the other', () => {
    const mixed = buttonHtml({
      reference: REFERENCE,
      wallets: ['apple', 'google'],
      images: { google: IMAGES.google },
    });
    expect(mixed).toMatch(/alt="Add to Google Wallet".*>Get your card<\/a>/);
    expect(mixed).not.toContain('Apple');
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
