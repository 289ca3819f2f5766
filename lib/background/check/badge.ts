import { browser } from '#imports';

import type { CheckReport } from '@/lib/check';

/** The theme's colours for errors and warnings. White text has enough contrast on both. */
const COLOURS = { error: '#c92a2a', warning: '#a65b00' } as const;

/** The browser cuts off longer badge texts. */
const SHOWN_AT_MOST = 99;

/**
 * Shows the number of the template's problems on the tab's toolbar icon; nothing if there are none.
 */
export async function showCount(tabId: number, report: CheckReport): Promise<void> {
  const problems =
    report.status === 'checked'
      ? report.findings.filter(({ severity }) => severity !== 'hint')
      : [];
  const count = problems.length;
  const isBad = problems.some(({ severity }) => severity === 'error');
  const text = count === 0 ? '' : count > SHOWN_AT_MOST ? `${SHOWN_AT_MOST}+` : String(count);
  const words = count === 1 ? '1 problem' : `${count} problems`;
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text }),
      browser.action.setBadgeBackgroundColor({
        tabId,
        color: isBad ? COLOURS.error : COLOURS.warning,
      }),
      browser.action.setBadgeTextColor?.({ tabId, color: '#ffffff' }),
      browser.action.setTitle({
        tabId,
        title: count === 0 ? 'Passlink' : `Passlink: ${words} in this template`,
      }),
    ]);
  } catch {
    // The tab has been closed meanwhile.
  }
}
