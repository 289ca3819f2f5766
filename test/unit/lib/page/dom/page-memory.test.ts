import { expect, it } from 'vitest';

import { idOf, pageMemory } from '@/lib/page/dom/page-memory';

it('gives every bundle that asks for the same name the value that was stored first', () => {
  const name = crypto.randomUUID();
  const one = pageMemory(name, () => ({ by: 'one' }));
  const other = pageMemory(name, () => ({ by: 'other' }));
  expect(one()).toEqual({ by: 'one' });
  expect(other()).toBe(one());
});

it('keeps values under other names apart', () => {
  const one = pageMemory(crypto.randomUUID(), () => new Set([1]));
  const other = pageMemory(crypto.randomUUID(), () => new Set([2]));
  expect(other()).not.toBe(one());
});

it('gives an element the same id each time, and other elements other ids', () => {
  const element = document.createElement('p');
  expect(idOf(element)).toBe(idOf(element));
  expect(idOf(document.createElement('p'))).not.toBe(idOf(element));
});
