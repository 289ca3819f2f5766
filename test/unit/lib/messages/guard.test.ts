import { browser } from '#imports';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { audienceOf } from '../../../../lib/messages/guard';
import { MESSAGES } from '../../../../lib/messages/table';
import * as v from 'valibot';

type Sender = chrome.runtime.MessageSender;

beforeEach(() => fakeBrowser.reset());

const tab = { id: 7 } as chrome.tabs.Tab;

describe('the sender of a message', () => {
  const id = browser.runtime.id;

  it('is recognised as one of our own pages, in the popup or in a tab', () => {
    const url = browser.runtime.getURL('/popup.html' as '/');
    expect(audienceOf({ id, url })).toBe('extension-page');
    expect(audienceOf({ id, url, tab })).toBe('extension-page');
  });

  const inDashboard = { ...tab, url: 'https://dashboard-03.moengage.com/v4/#/email' };
  const inShop = { ...tab, url: 'https://shop.example/' };
  const editor = 'https://app.getbee.io';
  const dashboard = 'https://dashboard-01.moengage.com';

  it('is recognised as our content script on a dashboard, by the frame’s origin', () => {
    const url = 'about:srcdoc';
    expect(audienceOf({ id, tab: inDashboard, url, origin: dashboard })).toBe('dashboard');
    expect(audienceOf({ id, tab: inDashboard, url: `${dashboard}/v4/#/x` })).toBe('dashboard');
  });

  it('is recognised in the drag-and-drop editor’s frame inside a dashboard', () => {
    expect(audienceOf({ id, tab: inDashboard, origin: editor })).toBe('dashboard');
    expect(audienceOf({ id, tab: inDashboard, origin: 'https://beefree.io' })).toBe('dashboard');
  });

  const lookAlike = { ...tab, url: `${dashboard}.evil.test/` };
  const url = browser.runtime.getURL('/popup.html' as '/');

  it.each<[string, Sender]>([
    ['the drag-and-drop editor in another site', { id, tab: inShop, origin: editor }],
    ['the drag-and-drop editor in a site that hides its address', { id, tab, origin: editor }],
    ['an insecure editor', { id, tab: inDashboard, origin: 'http://app.getbee.io' }],
    ['a look-alike editor', { id, tab: inDashboard, origin: 'https://app.getbee.io.evil.test' }],
    ['a host that only ends alike', { id, tab: inDashboard, origin: 'https://notgetbee.io' }],
    ['any other frame in a dashboard', { id, tab: inDashboard, origin: 'https://shop.example' }],
    ['another extension', { id: 'other', url: 'chrome-extension://other/popup.html' }],
    ['a dashboard’s frame in another site', { id, tab: inShop, origin: dashboard }],
    ['a dashboard’s frame in a site that hides its address', { id, tab, origin: dashboard }],
    ['a look-alike host', { id, tab: inDashboard, origin: `${dashboard}.evil.test` }],
    ['a dashboard’s frame in a look-alike site', { id, tab: lookAlike, origin: dashboard }],
    ['a dashboard on another port', { id, tab: inDashboard, origin: `${dashboard}:8443` }],
    ['another host of MoEngage', { id, tab: inDashboard, origin: 'https://www.moengage.com' }],
    ['an insecure page', { id, tab: inDashboard, origin: 'http://dashboard-01.moengage.com' }],
    ['a sandboxed frame', { id, tab: inDashboard, origin: 'null' }],
    [
      'a renderer that gives our page’s address as its own',
      { id, tab: inDashboard, url, origin: dashboard },
    ],
    ['a sender without an address', { id }],
    ['a dashboard without a tab', { id, origin: 'https://dashboard-01.moengage.com' }],
  ])('is not recognised if it is %s', (_, sender) => {
    expect(audienceOf(sender)).toBeUndefined();
  });
});

describe('the data of a message', () => {
  const draft = {
    name: 'n',
    kind: 'coupon',
    url: 'u',
    digest: 'SHA-1',
    variable: 'x',
    utm: {},
    fields: [
      {
        field: 'meta.x',
        value: { kind: 'join', parts: [{ kind: 'text', text: 'a' }] },
        whenMissing: { kind: 'omit' },
      },
    ],
  };

  it.each([
    ['saveProject', { draft, secrets: {} }],
    ['saveProject', { id: 'a', draft, secrets: { secret: '' } }],
    ['saveFields', { id: 'a', fields: draft.fields }],
    ['saveSecrets', { id: 'a', secrets: { secret: 'x', encryptionKey: '' } }],
    ['signData', { id: 'a', data: 'eyJ9_-' }],
    ['chipState', undefined],
  ] as const)('is accepted for %s', (type, data) => {
    expect(v.is(MESSAGES[type].schema, data)).toBe(true);
  });

  it.each([
    ['saveProject', { draft: { ...draft, kind: 'other' }, secrets: {} }],
    ['saveProject', { draft, secrets: { secret: 1 } }],
    ['saveProject', { draft, secrets: {}, extra: true }],
    ['saveProject', { draft: { ...draft, signing: undefined }, secrets: {} }],
    ['saveFields', { id: 'a', fields: [{ field: 'meta.x' }] }],
    ['saveFields', { id: 'a', fields: [], name: 'n' }],
    ['saveSecrets', { secrets: {} }],
    ['signData', { id: 'a', data: 'x&sig=' }],
    ['insertAtFocus', { id: '' }],
    ['walkAtFocus', { id: 'a', task: 'remove' }],
    ['readPage', { tabId: '1' }],
    ['replaceRecipe', { tabId: 7, id: 'longURL' }],
    ['replacedTemplate', { tabId: 7, id: 'a@1-2', secret: '' }],
    ['chipState', { any: 'thing' }],
  ] as const)('is refused for %s: %j', (type, data) => {
    expect(v.is(MESSAGES[type].schema, data)).toBe(false);
  });
});
