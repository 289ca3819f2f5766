import { launchPasslink } from '../support/extension.ts';
import { openLab } from '../support/lab.ts';

/** A window with Passlink in it and a template open, until it is closed. */
const passlink = await launchPasslink({ headless: false });
const template = await openLab(passlink.context, 'froala.html');
const options = await passlink.openOptions();
await options.bringToFront();
console.log('A practice dashboard is open in Chromium, with Passlink in it.');
console.log('1. Make a project: paste a command line, or enter the URL and a secret of your own.');
console.log('2. In the template’s tab click the badge image, “Edit Link”, then “SmartPass link”.');
console.log('Close the window when you are done.');
await passlink.context.waitForEvent('close', { timeout: 0 });
await template.close().catch(() => undefined);
await passlink.close().catch(() => undefined);
