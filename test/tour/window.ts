import { launchPasslink } from '../support/extension.ts';
import { COMMAND_LINE, SECRET } from '../support/job.ts';
import { openLab } from '../support/lab.ts';

/** A window with Passlink in it and a template open, until it is closed. */
const passlink = await launchPasslink({ headless: false });
const [blank] = passlink.context.pages();
const template = await openLab(passlink.context, 'moengage-email.html');
const options = await passlink.openOptions();
await options.bringToFront();
await blank?.close();
console.log('A practice dashboard is open in Chromium, with Passlink in it.');
console.log(`1. Make a project. No PassKit at hand? Paste this, and for the secret ${SECRET}:`);
console.log(`   ${COMMAND_LINE}`);
console.log('2. In the campaign’s tab leave the code (the button “</>”), click the wallet badge,');
console.log(
  '   “Edit Link”, then the link field, and choose “Insert SmartPass link”. Or stay in the',
);
console.log('   code and insert from Passlink’s popup: the icon in the browser’s toolbar.');
console.log('Close the window when you are done.');
await passlink.context.waitForEvent('close', { timeout: 0 });
await template.close().catch(() => undefined);
await passlink.close().catch(() => undefined);
