import { describe, expect, it } from 'vitest';

import { dateTimeFormatter } from '../../../../../../lib/jinja/render/filters/date-time-formatter';
import { ABSENT } from '../../../../../../lib/jinja/render/python/value';
import { printed } from '../../render-for';
import { apply } from './call-filter';

const CST = '2012-01-19 17:21:00 CST';

describe('dateTimeFormatter', () => {
  it.each([
    [{ toFormat: '%Y-%m-%d %H:%M:%S %p' }, '2012-01-19 17:21:00 PM'],
    [{ tzOffset: -330n }, '2012-01-20 04:51:00'],
    [{ timeZone: 'Asia/Kolkata' }, '2012-01-20 04:51:00'],
    [{ tzOffset: 0n, timeZone: 'Asia/Kolkata' }, '2012-01-19 23:21:00'],
    [{ tzOffset: -1000n, timeZone: 'Asia/Kolkata' }, '2012-01-20 04:51:00'],
    [{ tzOffset: ABSENT, timeZone: 'Asia/Kolkata' }, '2012-01-20 04:51:00'],
    [{ tzOffset: null, timeZone: 'EST' }, '2012-01-19 18:21:00'],
    [{ tzOffset: '-330' }, '2012-01-20 04:51:00'],
    [{}, '2012-01-19 17:21:00'],
  ] as const)('prints the expected date and time for %o', (named, text) => {
    expect(apply(dateTimeFormatter, CST, [], named)).toBe(text);
  });

  it('refuses invalid zones and offsets', () => {
    expect(() => apply(dateTimeFormatter, CST, [], { timeZone: 'Mars/Base' })).toThrow(
      /no time zone of that name/,
    );
    expect(() => apply(dateTimeFormatter, CST, [], { tzOffset: 'x' })).toThrow(
      /tzOffset as a number/,
    );
  });

  it("works in a template with the user's own offset", async () => {
    const template =
      "{{ UserAttribute['First Seen']|dateTimeFormatter(toFormat='%H:%M', timeZone='Asia/Kolkata', tzOffset=UserAttribute['Offset']) }}";
    const seen = { 'First Seen': '2026-01-15T12:00:00Z' };
    expect(await printed(template, { UserAttribute: { ...seen, Offset: -60 } })).toBe('13:00');
    expect(await printed(template, { UserAttribute: seen })).toBe('17:30');
  });
});
