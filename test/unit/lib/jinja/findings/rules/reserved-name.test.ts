import { describe, expect, it } from 'vitest';

import { findingsOf, placesOf, rulesFor } from '../found';

const RULE = 'reserved-name';

describe(RULE, () => {
  it('finds an event attribute whose name MoEngage reserves', () => {
    expect(placesOf(RULE, "{{ EventAttribute['Transaction ID']|upper }}")).toEqual([
      "EventAttribute['Transaction ID']",
    ]);
    expect(
      placesOf(
        RULE,
        "{{ EventAttribute[&quot;REVENUE&quot;] }}{{ EventAttribute['MOE_TRIGGER_EVENT.Order Placed. Revenue'] }}",
      ),
    ).toEqual([
      'EventAttribute[&quot;REVENUE&quot;]',
      "EventAttribute['MOE_TRIGGER_EVENT.Order Placed. Revenue']",
    ]);
    expect(findingsOf(RULE, "{{ EventAttribute['revenue'] }}")[0]).toMatchObject({
      severity: 'warning',
      message:
        'Recipients may get no message though the preview shows one: MoEngage keeps the name “revenue” for itself.',
    });
  });

  it('leaves other names and other objects alone', () => {
    expect(
      rulesFor(
        "{{ EventAttribute['order_id'] }}{{ UserAttribute['Revenue'] }}{{ UserAttribute['Location'] }}{{ EventAttribute['MOE_TRIGGER_EVENT.Revenue. total'] }}",
      ),
    ).toEqual([]);
  });
});
