import { expect, it } from 'vitest';

import { secretDigest, withReplaced } from '../../../../lib/vault';

it('is the SHA-256 of the secret’s UTF-8 bytes', async () => {
  // `printf 'Grüße' | sha256sum`
  expect(await secretDigest('Grüße')).toBe(
    'f83e039796c6453a10f5519e39fd113901572316a1a8ea07cb525d2801dfd074',
  );
});

it('remembers nothing for a first secret, nor for the same one again', async () => {
  expect(await withReplaced({}, { secret: 'a' })).toEqual({ secret: 'a' });
  expect(await withReplaced({ secret: 'a' }, { secret: 'a' })).toEqual({ secret: 'a' });
});

it('remembers a secret that was removed', async () => {
  expect(await withReplaced({ secret: 'a' }, {})).toEqual({ replaced: [await secretDigest('a')] });
});

it('remembers the last ten', async () => {
  let secrets = {};
  for (let round = 0; round <= 12; round += 1) {
    secrets = await withReplaced(secrets, { secret: `s${round}` });
  }
  const digests = await Promise.all(
    Array.from({ length: 10 }, (_, back) => secretDigest(`s${11 - back}`)),
  );
  expect(secrets).toEqual({ secret: 's12', replaced: digests });
});
