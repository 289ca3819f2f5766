import { expect, it } from 'vitest';

import { dateFormatter } from '../../../../../../lib/jinja/render/filters/date-formatter';
import { printed } from '../../render-for';
import { apply } from './call-filter';

it("prints MoEngage's example", async () => {
  expect(await printed("{{'14/10/2020'|dateFormatter('%m/%d/%Y')}}")).toBe('10/14/2020');
});

it('asks for a format', () => {
  expect(() => apply(dateFormatter, '14/10/2020')).toThrow(/needs a format/);
});

it('refuses a value that is no date, without quoting it', () => {
  expect(() => apply(dateFormatter, 'soon', ['%d'])).toThrow(
    'dateFormatter cannot read its value as a date.',
  );
});
