import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { type ChosenRole, type PlaceSign, signAt } from '../../../../lib/editor/point/sign';
import {
  choicesFor,
  choicesItem,
  forgetChoices,
  rememberChoice,
} from '../../../../lib/storage/choices';

beforeEach(() => fakeBrowser.reset());

const sign = (label: string): PlaceSign =>
  signAt(
    0,
    [
      {
        kind: 'text-field',
        tag: 'input',
        role: '',
        type: 'text',
        placeholder: { kind: 'none', length: 0 },
        label,
      },
    ],
    '',
  );
const remember = (page: string, role: ChosenRole, label: string) =>
  rememberChoice({ page, role, sign: sign(label) });

it('keeps a choice for each role of each kind of page', async () => {
  await remember('email', 'template', 'A');
  await remember('email', 'link', 'B');
  await remember('sms', 'single', 'C');
  await remember('email', 'template', 'D');
  expect(await choicesFor('email')).toEqual([
    { role: 'template', sign: sign('D') },
    { role: 'link', sign: sign('B') },
  ]);
  expect(await choicesFor('sms')).toEqual([{ role: 'single', sign: sign('C') }]);
});

it('keeps what a place was last taken for, and not what before', async () => {
  await remember('email', 'template', 'A');
  await remember('email', 'link', 'A');
  expect(await choicesFor('email')).toEqual([{ role: 'link', sign: sign('A') }]);
});

it('keeps a hundred, and forgets the oldest', async () => {
  for (let nth = 0; nth < 103; nth += 1) await remember(`page ${nth}`, 'link', 'A');
  expect(await choicesItem.getValue()).toHaveLength(100);
  expect(await choicesFor('page 2')).toEqual([]);
  expect(await choicesFor('page 3')).toHaveLength(1);
});

it('forgets the choices of one kind of page', async () => {
  await remember('email', 'template', 'A');
  await remember('sms', 'single', 'C');
  await forgetChoices('email');
  expect(await choicesFor('email')).toEqual([]);
  expect(await choicesFor('sms')).toHaveLength(1);
});
