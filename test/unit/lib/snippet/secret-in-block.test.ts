import { assert, property, string } from 'fast-check';
import { expect, it } from 'vitest';

import { generateSnippet } from '../../../../lib/snippet';
import { secretInBlock } from '../../../../lib/snippet/secret-in-block';

const STYLES = ['quoted', 'quoteless', 'inline'] as const;

function blockWith(secret: string, style: (typeof STYLES)[number]): string {
  const { block, reference } = generateSnippet({
    project: { url: 'https://pub1.pskt.io/c/a4hrop', secret },
    style,
    fields: [
      {
        field: 'person.surname',
        value: { kind: 'attribute', object: 'UserAttribute', name: "O'Name" },
        whenMissing: { kind: 'fallback', text: "it's (nobody)" },
      },
    ],
  });
  return block || reference;
}

const anySecret = string({ unit: 'binary', minLength: 1, maxLength: 60 }).filter(
  (text) => text.trim() !== '' && text.isWellFormed(),
);

it.each(STYLES)('reads any secret from a block in the style %s', (style) => {
  assert(
    property(anySecret, (secret) => {
      expect(secretInBlock(blockWith(secret, style))).toBe(secret);
    }),
  );
});

it.each(['a', '~', "'", '\\', 'ab', "')|x('", '&amp;', '{%endset%}', '%c', '01', '\u0001\u0002'])(
  'reads the difficult secret %j in every style',
  (secret) => {
    for (const style of STYLES) expect(secretInBlock(blockWith(secret, style))).toBe(secret);
  },
);

it('ignores changes of white space by editors', () => {
  const block = blockWith('s3cret  two', 'quoteless')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('{%set', '{% set');
  expect(secretInBlock(block)).toBe('s3cret  two');
});

it('decodes entities, which blocks never contain themselves', () => {
  const block = blockWith('s3cret', 'quoted').replaceAll("'", '&#39;');
  expect(secretInBlock(block)).toBe('s3cret');
});

it.each(['', 'nothing', '{{UserAttribute[1]|convertToSHA256}}', '{{ x|convertToSHA256(pl_7) }}'])(
  'finds no secret in %j',
  (text) => {
    expect(secretInBlock(text)).toBeUndefined();
  },
);
