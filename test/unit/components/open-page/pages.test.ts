import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';

import { openInTab, openOptions, workingTabId } from '@/components/open-page/pages';

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

describe('workingTabId', () => {
  it('is the tab that the address names', async () => {
    expect(await workingTabId('?tabId=123')).toBe(123);
  });

  it.each(['', '?tabId=', '?tabId=one', '?tabId=-1'])(
    'is the tab that the popup was opened over for %j',
    async (search) => {
      vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([
        { id: 9 } as Awaited<ReturnType<typeof fakeBrowser.tabs.query>>[number],
      ]);
      expect(await workingTabId(search)).toBe(9);
    },
  );
});

describe('opening other pages', () => {
  it('opens the popup in a tab that still works on the same one', async () => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    await openInTab(123);
    expect(create).toHaveBeenCalledWith({
      url: expect.stringMatching(/\/popup\.html\?tabId=123$/),
    });
  });

  it('opens the options page at its projects', async () => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    await openOptions();
    expect(create).toHaveBeenCalledWith({
      url: expect.stringMatching(/\/options\.html#\/projects$/),
    });
  });
});
