import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';

import { openInTab, openOptions, workingTabId } from '@/components/open-page/pages';

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

describe('workingTabId', () => {
  it('is the tab in the address', async () => {
    expect(await workingTabId('?tabId=123')).toBe(123);
  });

  it.each(['', '?tabId=', '?tabId=one', '?tabId=-1'])(
    'is the tab under the popup for %j',
    async (search) => {
      vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([
        { id: 9 } as Awaited<ReturnType<typeof fakeBrowser.tabs.query>>[number],
      ]);
      expect(await workingTabId(search)).toBe(9);
    },
  );
});

describe('opening other pages', () => {
  it('opens the popup in a tab that still works on the same template', async () => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    await openInTab(123);
    expect(create).toHaveBeenCalledWith({
      url: expect.stringMatching(/\/popup\.html\?tabId=123$/),
    });
  });

  it('opens the list of projects on the options page', async () => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    await openOptions();
    expect(create).toHaveBeenCalledWith({
      url: expect.stringMatching(/\/options\.html#\/projects$/),
    });
  });
});
