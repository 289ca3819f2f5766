import { describe, expect, it } from 'vitest';

import { campaignOf, unsavedCampaignOf } from '../../../../lib/moengage/campaign';

const HOST = 'https://dashboard-02.moengage.com';
const ONE = '665f1c2a9b3d4e5f60718293';
const OTHER = '665f1c2a9b3d4e5f60718294';

const before = (route: string) => unsavedCampaignOf(`${HOST}${route}`);
const of = (route: string) => campaignOf(`${HOST}${route}`);

describe('the campaign that an address names', () => {
  it.each([
    [
      'its steps, in a hash route',
      `/v4/#/email/create?draftId=${ONE}`,
      `/v4/#/email/create?draftId=${ONE}&step=3`,
    ],
    ['its steps, in the path', `/v4/email/create/${ONE}/2`, `/v4/email/create/${ONE}/3`],
    [
      'its steps, where the route holds its id',
      `/v4/#/email/${ONE}/edit?step=2`,
      `/v4/#/email/${ONE}/edit?step=3`,
    ],
    [
      'its steps, without an id',
      '/v4/#/sms/create?type=one-time&step=1',
      '/v4/#/sms/create?step=2&type=one-time',
    ],
    ['its hash route and its path', `/v4/#/email/${ONE}/edit`, `/v4/email/${ONE}/edit`],
    ['the panes of a page', `/v4/email/${ONE}/edit#preview`, `/v4/email/${ONE}/edit`],
    ['the panes of a page without an id', '/campaigns/1#preview', '/campaigns/1#one'],
    ['a slash at the end', '/v4/whatsapp/create/one-time/', '/v4/whatsapp/create/one-time'],
    ['capitals of an id', `/v4/#/email/${ONE.toUpperCase()}/edit`, `/v4/#/email/${ONE}/edit`],
  ])('is the same for %s', (_, one, other) => {
    expect(of(one)).toBe(of(other));
  });

  it.each([
    [
      'the draft in a hash route',
      `/v4/#/email/create?draftId=${ONE}`,
      `/v4/#/email/create?draftId=${OTHER}`,
    ],
    [
      'the draft in a hashbang route',
      `/v4/#!/email/create?draftId=${ONE}`,
      `/v4/#!/email/create?draftId=${OTHER}`,
    ],
    ['the id in the path', `/v4/email/create/${ONE}/2`, `/v4/email/create/${OTHER}/2`],
    ['the id in the query', `/v4/email?campaign_id=${ONE}`, `/v4/email?campaign_id=${OTHER}`],
    ['the route, without an id', '/v4/#/email/create', '/v4/#/sms/create'],
    ['the path, without an id', '/campaigns/1', '/campaigns/2'],
    ['a parameter that is no step', '/v4/email/edit?name=spring', '/v4/email/edit?name=autumn'],
    ['a draft and none', '/v4/#/email/create', `/v4/#/email/create?draftId=${ONE}`],
  ])('differs with %s', (_, one, other) => {
    expect(of(one)).not.toBe(of(other));
  });

  it('differs between hosts', () => {
    expect(campaignOf(`https://dashboard-01.moengage.com/v4/email/${ONE}`)).not.toBe(
      of(`/v4/email/${ONE}`),
    );
  });

  it.each(['about:blank', 'about:srcdoc#pane', '', 'no address'])('takes “%s”', (address) => {
    expect(campaignOf(address)).toBe(campaignOf(`${address}#one`.replace('#pane#', '#')));
  });
});

describe('the campaign that an address named before its draft was saved', () => {
  it.each([
    ['in a hash route', '/v4/#/email/create', `/v4/#/email/create?draftId=${ONE}`],
    [
      'beside other parameters',
      '/v4/#/email/create?type=one-time&step=2',
      `/v4/#/email/create?type=one-time&draftId=${ONE}&step=3`,
    ],
    ['in the path', '/v4/email/create', `/v4/email/create/${ONE}`],
    ['in the query of a path', '/v4/email/new', `/v4/email/new?campaign_id=${ONE}`],
  ])('is that of the route where it was made, %s', (_, unsaved, saved) => {
    expect(before(saved)).toBe(of(unsaved));
    expect(before(saved)).not.toBe(of(saved));
  });

  it.each([
    ['whose route makes no campaign', `/v4/#/email/edit?draftId=${ONE}`],
    ['that has no id yet', '/v4/#/email/create'],
    ['that names two ids', `/v4/#/email/create?draftId=${ONE}&flowId=${OTHER}`],
    ['whose id stands before a step', `/v4/email/create/${ONE}/2`],
    ['whose id is none of the dashboard’s', '/v4/#/email/create?draftId=12'],
  ])('is unknown for an address %s', (_, route) => {
    expect(before(route)).toBeUndefined();
  });

  it('is that of its own kind and settings alone', () => {
    expect(before(`/v4/#/email/create?draftId=${ONE}`)).not.toBe(of('/v4/#/sms/create'));
    expect(before(`/v4/#/email/create?draftId=${ONE}`)).not.toBe(
      of('/v4/#/email/create?type=flow'),
    );
  });

  it('is unknown for what is no address', () => {
    expect(unsavedCampaignOf('no address')).toBeUndefined();
  });
});
