import { describe, expect, it } from 'vitest';

import { campaignIn, campaignNamesIn, withCampaign } from '../../../../lib/project/campaign-utm';

describe('a project’s campaign', () => {
  it('is written under both names, for PassKit and for web analytics', () => {
    expect(withCampaign({ utm_source: 'moengage' }, 'spring')).toEqual({
      utm_source: 'moengage',
      utm_name: 'spring',
      utm_campaign: 'spring',
    });
  });

  it('stays under the one name that an author has chosen', () => {
    const one = withCampaign({ utm_name: 'spring', utm_campaign: 'spring' }, 'spring', 'utm_name');
    expect(one).toEqual({ utm_name: 'spring' });
    expect(campaignNamesIn(one)).toBe('utm_name');
    expect(withCampaign(one, 'summer')).toEqual({ utm_name: 'summer' });
    expect(withCampaign(one, 'summer', 'both')).toEqual({
      utm_name: 'summer',
      utm_campaign: 'summer',
    });
  });

  it('goes from both names at once', () => {
    expect(withCampaign({ utm_term: 'x', utm_name: 'a', utm_campaign: 'a' }, '')).toEqual({
      utm_term: 'x',
    });
  });

  it('is none of one input’s where the names differ', () => {
    expect(campaignIn({ utm_name: 'a', utm_campaign: 'b' })).toBeUndefined();
    expect(campaignIn({ utm_campaign: 'b' })).toBe('b');
    expect(campaignIn({})).toBe('');
  });
});
