import { describe, expect, it } from 'vitest';

import { maskedContentBlock, maskedSnippet } from '@/components/snippet/mask-snippet';
import { generateSnippet } from '@/lib/snippet';
import { signingBlock } from '@/lib/snippet/content-block';

const PROJECT = {
  url: 'https://pub1.pskt.io/c/gold1',
  utm: {},
  variable: 'longURL',
  fields: [
    {
      field: 'person.surname',
      value: { kind: 'attribute', object: 'UserAttribute', name: 'Last Name' },
      whenMissing: { kind: 'omit' },
    },
  ],
} satisfies Parameters<typeof maskedSnippet>[0];

describe('maskedSnippet', () => {
  it.each(['quoted', 'inline'] as const)('is the %s snippet with dots for its secret', (style) => {
    const secret = '0WfoVtZ7MrJSfrHVuiESxZ';
    const { block, reference } = generateSnippet({
      project: { url: PROJECT.url, secret },
      style,
      fields: PROJECT.fields,
    });
    const whole = style === 'inline' ? reference : block;

    const { code, lines } = maskedSnippet(PROJECT, style);
    expect(code).toBe(whole.replaceAll(secret, '••••••••'));
    expect(code).toContain('••••••••');
    expect(JSON.stringify(lines)).not.toContain('SECRET');
    expect(lines.at(-1)?.code).toBe('{{longURL}}');
  });

  it('has nothing to hide if a content block signs; that content block has', () => {
    const signed = { ...PROJECT, signing: 'content-block' } as const;
    expect(maskedSnippet(signed, 'quoted').code).not.toContain('••••••••');
    const secret = '0WfoVtZ7MrJSfrHVuiESxZ';
    const whole = signingBlock({ url: PROJECT.url, secret });
    expect(maskedContentBlock(signed).code).toBe(whole.replaceAll(secret, '••••••••'));
    expect(maskedContentBlock(PROJECT)).toEqual(maskedSnippet(PROJECT, 'inline'));
  });
});
