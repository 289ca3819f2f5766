import { describe, expect, it } from 'vitest';

import { pageKind } from '../../../../lib/moengage/page-kind';

const HOST = 'https://dashboard-01.moengage.com';
const ONE = '66f2a1b0c3d4e5f601234567';
const OTHER = '0a0b0c0d0e0f001122334455';

describe('the kind of a page', () => {
  it.each([
    ['a route in the hash', (id: string) => `/v4/#/email/${id}/edit?step=2`],
    ['a route in the path', (id: string) => `/v4/whatsapp/edit/${id}/`],
    ['a parameter', (id: string) => `/v4/#/sms/create?type=one-time&draftId=${id}`],
  ])('is the same for two campaigns whose id stands in %s', (_, route) => {
    expect(pageKind(HOST + route(ONE))).toBe(pageKind(HOST + route(OTHER)));
    expect(pageKind(HOST + route(ONE))).not.toContain(ONE);
  });

  it.each([
    ['numbers', '12345'],
    ['UUIDs', '0b7a6c1e-6a1f-4c0e-9d5a-111111111111'],
    ['long keys', 'a8f3k2m1q9z7x4c6v5b0'],
  ])('has no %s', (_, id) => {
    expect(pageKind(`${HOST}/v4/dashboards/${id}`)).toBe(
      'dashboard-01.moengage.com/v4/dashboards/:id',
    );
  });

  it('keeps the words of a route, which tell an SMS from an e-mail', () => {
    expect(pageKind(`${HOST}/v4/#/sms/create`)).toBe('dashboard-01.moengage.com/v4#/sms/create');
    expect(pageKind(`${HOST}/v4/segmentation/all-segments/custom-segments/9`)).toBe(
      'dashboard-01.moengage.com/v4/segmentation/all-segments/custom-segments/:id',
    );
  });

  it('is another on another host', () => {
    expect(pageKind(`${HOST}/v4/x`)).not.toBe(pageKind('https://dashboard-02.moengage.com/v4/x'));
  });

  it('takes no pane in the hash for a route', () => {
    expect(pageKind(`${HOST}/v4/x#preview`)).toBe(pageKind(`${HOST}/v4/x`));
  });

  it('is short, whatever the address', () => {
    expect(pageKind(`${HOST}/${'a/'.repeat(5000)}`)).toHaveLength(300);
    expect(pageKind('nothing to take apart')).toBe('nothing to take apart');
    expect(pageKind('about:srcdoc')).toBe('about:srcdoc');
  });
});
