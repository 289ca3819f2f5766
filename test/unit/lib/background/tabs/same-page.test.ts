import { describe, expect, it } from 'vitest';

import { comparePage } from '../../../../../lib/background/tabs/same-page';
import type { OpenTab } from '../../../../../lib/page/tab';
import { blockOf, type FakeEditor, fakeTab } from '../../editor/fake-page';

const BLOCK = blockOf('{% set longURL = 1 %}');
const CHANGE = {
  page: '/email/create',
  document: 'document',
  record: {
    handle: { frameId: 0, kind: 'ace' as const, target: '0' },
    variable: 'longURL',
    before: '<p>Hello</p>',
    after: `${BLOCK}<p>Hello</p>`,
    replaced: [],
  },
};

function compare(editors: FakeEditor[], over: Partial<OpenTab> = {}, change = CHANGE) {
  const tab: OpenTab = {
    ...fakeTab(editors, '/email/create?draftId=1'),
    unsavedPageOf: () => '/email/create',
    ...over,
  };
  return comparePage(tab, change);
}

const ours = (text = CHANGE.record.after): FakeEditor => ({ kind: 'ace', text });

describe('the page of an earlier change', () => {
  it('is the same while its campaign is', async () => {
    expect(await compare([], { pageOf: () => CHANGE.page })).toBe('same');
  });

  it('has gained its draft’s id where the same editor still holds the change', async () => {
    expect(await compare([ours()])).toBe('saved');
    expect(await compare([ours(`${BLOCK}<p>Hello, and more</p>`)])).toBe('saved');
  });

  it.each([
    ['another document', [ours()], { documentOf: () => 'another' }],
    ['a document that the browser does not name', [ours()], { documentOf: () => undefined }],
    ['another route', [ours()], { unsavedPageOf: () => '/sms/create' }],
    ['a route where nothing is made', [ours()], { unsavedPageOf: () => undefined }],
    ['an editor without the change', [ours('<p>Hello</p>')], {}],
    ['another editor with the same text', [ours('<p>Hello</p>'), ours()], {}],
    ['no editor', [], {}],
  ])('is another one for %s', async (_, editors, over) => {
    expect(await compare(editors, over)).toBe('other');
  });
});
