import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { inspectLink } from '../../lib/passkit/index.ts';
import { launchPasslink } from '../support/extension.ts';
import {
  insertInCampaign,
  type Look,
  makeProject,
  NOBODY,
  receive,
  RECIPIENTS,
  SECRET,
  signOne,
} from '../support/job.ts';
import { openLab, savedTemplate } from '../support/lab.ts';
import { OUTPUT } from '../support/paths.ts';

const PICTURES = join(OUTPUT, 'tour');

let step = 0;
const look: Look = async (page, name) => {
  step += 1;
  // Panels fade in; a picture taken too early would show nothing.
  await page.waitForTimeout(400);
  const file = `${String(step).padStart(2, '0')}-${name}.png`;
  await page.screenshot({ path: join(PICTURES, file) });
  console.log(`  picture ${file}`);
};

let allValid = true;

function show(who: string, link: string, report: Awaited<ReturnType<typeof inspectLink>>): void {
  const valid = report.signature === 'valid';
  allValid &&= valid;
  console.log(`\n${who}`);
  console.log(link);
  console.log(`  ${JSON.stringify(report.payload)}`);
  console.log(`  signature ${report.signature}`);
}

/** The main job from an empty profile, as an author does it, with a picture of each step. */
async function tour(): Promise<void> {
  await rm(PICTURES, { recursive: true, force: true });
  await mkdir(PICTURES, { recursive: true });
  const passlink = await launchPasslink();
  try {
    console.log('A project from PassKit’s command line');
    await makeProject(passlink, look);

    console.log('\nOne click in MoEngage’s HTML editor (Froala)');
    const page = await openLab(passlink.context, 'moengage-email.html');
    await insertInCampaign(page, look);
    const template = await savedTemplate(page);

    console.log('\nWhat each recipient gets');
    for (const recipient of RECIPIENTS) {
      const received = await receive(template, recipient);
      if ('notSent' in received) throw new Error(`${recipient.who} was not sent to`);
      show(recipient.who, received.link, received.report);
    }
    const nobody = await receive(template, NOBODY);
    console.log(`\n${NOBODY.who}\n  ${JSON.stringify(nobody)}`);
    allValid &&= 'notSent' in nobody;

    const popup = await passlink.openPopup(page);
    await popup.getByText('Signature valid').scrollIntoViewIfNeeded();
    await look(popup, 'preview');
    await popup.close();

    console.log('\nOne link signed in the popup');
    const link = await signOne(passlink, look);
    show('a pass filled in by hand', link, await inspectLink(link, { secret: SECRET }));
  } finally {
    await passlink.close();
  }
  console.log(`\n${allValid ? 'Every signature is valid.' : 'Something is not right.'}`);
  console.log(`The pictures are in ${PICTURES}`);
  process.exitCode = allValid ? 0 : 1;
}

await tour();
