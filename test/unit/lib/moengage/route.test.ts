import { describe, expect, it } from 'vitest';

import { parseAddress, readHash } from '../../../../lib/moengage/route';

const hashOf = (address: string) =>
  readHash(new URL(`https://dashboard-01.moengage.com${address}`));

describe('the hash of an address', () => {
  it.each([
    ['/v4/#/sms/create?type=one-time', '/sms/create', '?type=one-time'],
    ['/v4/#!/sms/create', '!/sms/create', ''],
    ['/v4/?tab=1#/sms?step=2?3', '/sms', '?step=2?3'],
    ['/v4/#/', '/', ''],
  ])('is a route in “%s”', (address, path, query) => {
    expect(hashOf(address)).toEqual({ path, query, isRoute: true });
  });

  it.each([
    ['/v4/email#preview', 'preview', ''],
    ['/v4/email#preview/one?step=2', 'preview/one', '?step=2'],
    ['/v4/email#?step=2', '', '?step=2'],
  ])('names a pane in “%s”', (address, path, query) => {
    expect(hashOf(address)).toEqual({ path, query, isRoute: false });
  });

  it.each(['/v4/email?step=2', '/v4/email#'])('is undefined in “%s”', (address) => {
    expect(hashOf(address)).toBeUndefined();
  });
});

describe('an address', () => {
  it.each(['https://dashboard-01.moengage.com/v4/', 'about:srcdoc', 'blob:https://a.b/c'])(
    'is read from “%s”',
    (address) => {
      expect(parseAddress(address)?.href).toBe(address);
    },
  );

  it.each(['', 'no address', '/v4/email'])('is not read from “%s”', (text) => {
    expect(parseAddress(text)).toBeUndefined();
  });
});
