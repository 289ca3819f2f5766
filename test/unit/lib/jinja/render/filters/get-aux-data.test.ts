import { expect, it } from 'vitest';

import { renderTemplate } from '../../../../../../lib/jinja';
import { printed } from '../../render-for';

const RECORD = "UserAttribute['uid']|getAuxData('dues')";

it('finds no record, so that a default takes effect', async () => {
  const profile = { UserAttribute: { uid: '7' } };
  expect(await printed(`{{ ${RECORD} is defined }}`, profile)).toBe('False');
  expect(await printed(`{{ ${RECORD}|default('none') }}`, profile)).toBe('none');
  expect(await printed(`{{ ${RECORD}|default('none') }}`)).toBe('none');
});

it('fails if a column is read, and suppresses if the record is printed', async () => {
  const column = `{% set aux = ${RECORD} %}{{ aux.Amount }}`;
  expect(await renderTemplate(column, {})).toMatchObject({ status: 'failed', line: 1 });
  expect(await renderTemplate(`{{ ${RECORD} }}`, {})).toMatchObject({ status: 'suppressed' });
});

it('needs the name of a file', async () => {
  expect(await renderTemplate("{{ 'a'|getAuxData }}", {})).toMatchObject({
    status: 'failed',
    message: "getAuxData needs the name of a file: |getAuxData('…').",
  });
});
