import { parseArgs } from 'node:util';

import { launchPasslink } from '../support/extension.ts';
import { hasDisplay } from '../support/display.mjs';
import { LAB_URL, openLab } from '../support/lab.ts';
import { readReport, servePageOf } from '../support/report-page.ts';

/** The practice dashboard in a window with Passlink: its list of pages, or the page of a report. */
const { values } = parseArgs({ options: { from: { type: 'string' } } });
const passlink = await launchPasslink({ headless: !hasDisplay() });
try {
  if (values.from === undefined) {
    await openLab(passlink.context, 'index.html');
    console.log(`The practice dashboard is open: ${LAB_URL}index.html`);
  } else {
    const report = await readReport(values.from);
    const page = await passlink.context.newPage();
    await page.goto(await servePageOf(report));
    await page.waitForFunction(() => window.lab !== undefined);
    const popup = await passlink.openPopup(page);
    const said = popup.getByRole('status').first();
    console.log(`Reported: ${report.found.editor ?? report.found.status}`);
    console.log(`Passlink says here: ${await said.textContent()}`);
    await page.bringToFront();
  }
  if (hasDisplay()) {
    console.log('Close the window when you are done.');
    await passlink.context.waitForEvent('close', { timeout: 0 });
  }
} finally {
  await passlink.close().catch(() => undefined);
}
