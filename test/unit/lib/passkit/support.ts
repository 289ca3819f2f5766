import { readFileSync } from 'node:fs';

import * as fc from 'fast-check';

import { type Payload, PassKitError } from '../../../../lib/passkit';

/** Any text that has a UTF-8 form, including difficult ones. */
export const wellFormed = fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed());

const fieldName = fc.oneof(
  fc.constantFrom('person.surname', 'person.forename', 'members.member.externalId'),
  wellFormed.map((name) => `meta.${name}`),
);

export const payloads: fc.Arbitrary<Payload> = fc.dictionary(fieldName, wellFormed, {
  maxKeys: 8,
  noNullPrototype: true,
});

const LETTERS_AND_DIGITS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'];

/** A secret as PassKit makes them. */
export const secret = fc
  .array(fc.constantFrom(...LETTERS_AND_DIGITS), { minLength: 22, maxLength: 22 })
  .map((characters) => characters.join(''));

export const encryptionKey = fc
  .constantFrom(16, 24, 32)
  .chain((length) => fc.uint8Array({ minLength: length, maxLength: length }))
  .map((bytes) => Buffer.from(bytes).toString('hex'));

export const projectUrl = fc
  .tuple(
    fc.constantFrom('pub1.pskt.io', 'pub2.pskt.io', 'cards.example.com'),
    fc.array(fc.constantFrom(...LETTERS_AND_DIGITS), { minLength: 1, maxLength: 22 }),
  )
  .map(([host, code]) => `https://${host}/c/${code.join('')}`);

/** The typed error that a promise rejects with. */
export async function errorOf(promise: Promise<unknown>): Promise<PassKitError> {
  const outcome = await promise.then(
    () => 'nothing was refused',
    (error: unknown) => error,
  );
  if (outcome instanceof PassKitError) return outcome;
  throw new Error(`Expected a PassKitError: ${String(outcome)}`);
}

/**
 * The rows of one of PassKit's example files; none of their cells is quoted. PassKit's rows lack an
 * empty UTM cell, so that its own tool would refuse them; the cell is added here.
 */
export function examplePayloads(name: 'coupons' | 'members'): Payload[] {
  const file = new URL(`../../../fixtures/passkit/passkit-example-${name}.csv`, import.meta.url);
  const [header = [], ...rows] = readFileSync(file, 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
  return rows.map((row) => {
    const cells = row.toSpliced(header.indexOf('utm_name'), 0, '');
    return Object.fromEntries(header.map((field, at) => [field, cells[at] ?? '']));
  });
}
