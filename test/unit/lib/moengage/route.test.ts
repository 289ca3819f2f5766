import { describe, expect, it } from 'vitest';

import { readRoute } from '../../../../lib/moengage/route';

const HOST = 'https://dashboard-01.moengage.com';

describe('the route of an address', () => {
  it.each([
    ['a path', '/v4/whatsapp/edit/1', { path: '/v4/whatsapp/edit/1', query: '' }, undefined],
    ['a query', '/v4/email?step=2', { path: '/v4/email', query: '?step=2' }, undefined],
    [
      'a hash route and its query',
      '/v4/#/sms/create?type=one-time',
      { path: '/v4/', query: '' },
      { path: '/sms/create', query: '?type=one-time', names: 'route' },
    ],
    [
      'a hashbang route',
      '/v4/#!/sms/create',
      { path: '/v4/', query: '' },
      { path: '!/sms/create', query: '', names: 'route' },
    ],
    [
      'a query in each of the two',
      '/v4/?tab=1#/sms?step=2?3',
      { path: '/v4/', query: '?tab=1' },
      { path: '/sms', query: '?step=2?3', names: 'route' },
    ],
    [
      'a pane in the hash',
      '/v4/email#preview',
      { path: '/v4/email', query: '' },
      { path: 'preview', query: '', names: 'pane' },
    ],
    [
      'a hash that is only a query',
      '/v4/email#?step=2',
      { path: '/v4/email', query: '' },
      { path: '', query: '?step=2', names: 'pane' },
    ],
    ['an empty hash', '/v4/email#', { path: '/v4/email', query: '' }, undefined],
  ])('has %s', (_, address, main, hash) => {
    expect(readRoute(HOST + address)).toEqual({ url: new URL(HOST + address), main, hash });
  });

  it.each(['', 'no address', '/v4/email'])('is undefined for “%s”', (text) => {
    expect(readRoute(text)).toBeUndefined();
  });
});
