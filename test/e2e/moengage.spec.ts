import { expect, type Locator, type Page, test } from '@playwright/test';

import { API_MATCHES } from '../../lib/moengage/data-centers.ts';
import { type AllowedExtension, allowHosts } from '../support/allowed-extension.ts';
import { launchPasslink, type Passlink } from '../support/extension.ts';
import { signingBlockUse, withContentBlock } from '../../lib/snippet/content-block.ts';
import { insertInAce, makeProject, receive, RECIPIENTS, SECRET } from '../support/job.ts';
import { openLab, savedTemplate } from '../support/lab.ts';
import { createMoEngage, type MoEngage } from '../support/moengage/index.ts';
import { expectSound } from './expect-sound.ts';

const WORKSPACE_ID = 'DAO6UGZ73D9RTK8B5W96TPYN';
const DATA_KEY = 'I11ON4N1PD48HVUE9GU8LO5R';
const CAMPAIGN_KEY = 'C4MP41GNK3Y0FTH3SH0PX7Q2';

let allowed: AllowedExtension;
let moengage: MoEngage;
let port: number;

test.beforeAll(async () => {
  allowed = await allowHosts(API_MATCHES);
});
test.afterAll(() => allowed.remove());

test.beforeEach(async () => {
  moengage = createMoEngage({
    workspaceId: WORKSPACE_ID,
    dataKey: DATA_KEY,
    campaignKey: CAMPAIGN_KEY,
    dataCenter: '03',
  });
  ({ port } = await moengage.listen());
});
test.afterEach(() => moengage.close());

const launch = () => launchPasslink({ extension: allowed.folder, moengage: { port } });

async function goTo(options: Page, place: string): Promise<void> {
  await options.goto(`${options.url().split('#')[0]}#/${place}`);
}

/** Types the workspace into the connection's form and presses its button. */
async function connect(options: Page, dataCenter = '03', dataKey = DATA_KEY): Promise<void> {
  await goTo(options, 'moengage/connection');
  await options.getByLabel('Data center').selectOption(dataCenter);
  await options.getByLabel('Workspace ID').fill(WORKSPACE_ID);
  await options.getByLabel('Data API key', { exact: true }).fill(dataKey);
  await options.getByLabel('Campaign key', { exact: true }).fill(CAMPAIGN_KEY);
  await options.getByRole('button', { name: 'Connect' }).click();
}

/** Options with a project and both keys at work. */
async function connected(): Promise<{ passlink: Passlink; options: Page }> {
  const passlink = await launch();
  await makeProject(passlink);
  const options = await passlink.openOptions();
  await connect(options);
  await expect(options.getByText('Data API key works.')).toBeVisible();
  await expect(options.getByText('Campaign key works.')).toBeVisible();
  return { passlink, options };
}

/** A part of the project's page. */
async function partOfProject(options: Page, name: string): Promise<Locator> {
  await goTo(options, 'projects');
  await options.getByRole('link', { name: 'Membership a4hrop' }).click();
  return options.getByRole('region', { name });
}

/** Wherever a key went besides where it belongs. */
function strayKeys(): string[] {
  return moengage.received.flatMap(({ path, headers, body }) => {
    const { authorization: _itsPlace, ...others } = headers;
    const rest = JSON.stringify([path, others, body]);
    return [DATA_KEY, CAMPAIGN_KEY].filter((key) => rest.includes(key));
  });
}

/** All that the extension keeps, as text. */
function storedIn({ worker }: Passlink): Promise<string> {
  return worker.evaluate(async () =>
    JSON.stringify([await chrome.storage.local.get(null), await chrome.storage.session.get(null)]),
  );
}

test('every part of the MoEngage page is sound before a workspace is connected', async () => {
  const passlink = await launch();
  const options = await passlink.openOptions();
  const parts = [
    ['connection', 'Connect your workspace'],
    ['events', 'PassKit’s form, step by step'],
    ['segments', 'Segments'],
  ] as const;
  for (const [part, heading] of parts) {
    await goTo(options, `moengage/${part}`);
    await options.getByRole('heading', { level: 2, name: heading }).waitFor();
    await expectSound(options);
  }
  await goTo(options, 'moengage/test');
  await options.getByText(/Test events need your workspace/).waitFor();
  await expectSound(options);
  expect(moengage.received).toEqual([]);
  await passlink.close();
});

test('an author connects a workspace and sends six test events that are accepted', async () => {
  const { passlink, options } = await connected();
  await expectSound(options);

  await goTo(options, 'moengage/test');
  await options.getByLabel('Customer ID').fill('CUST-1042');
  await options.getByRole('button', { name: 'All six' }).click();
  await expectSound(options);
  await options.getByRole('button', { name: 'Send 6 events' }).click();
  await expect(options.getByText(/^6 events accepted/)).toBeVisible();
  expect(moengage.accepted.map(({ customerId, action }) => `${customerId} ${action}`)).toEqual(
    ['created', 'installed', 'updated', 'uninstalled', 'deleted', 'invalidated'].map(
      (event) => `CUST-1042 Pass ${event}`,
    ),
  );
  expect(moengage.accepted[0]!.attributes).toMatchObject({ 'person.surname': "O'Brien" });
  await expect(options.getByText('Pass invalidated · Accepted')).toBeVisible();
  await expectSound(options);

  expect(strayKeys()).toEqual([]);
  const kept = await storedIn(passlink);
  expect(kept).toContain('CUST-1042');
  expect(kept).not.toContain(DATA_KEY);
  expect(kept).not.toContain(CAMPAIGN_KEY);
  await passlink.close();
});

test('an event that a busy server took is not sent twice', async () => {
  const { passlink, options } = await connected();
  await goTo(options, 'moengage/test');
  await options.getByLabel('Customer ID').fill('CUST-1042');
  const send = options.getByRole('button', { name: 'Send 2 events' });

  moengage.answerNextWith({ status: 503 });
  await send.click();
  await expect(options.getByText(/^2 events accepted/)).toBeVisible();
  expect(moengage.accepted).toHaveLength(2);
  await expect(options.getByText(/2 tries/)).toBeVisible();

  moengage.answerNextWith('accept, then reset');
  await send.click();
  await expect(options.getByText('Pass created · No answer: it may have arrived')).toBeVisible();
  await expect(options.getByText(/No answer from MoEngage/).first()).toBeVisible();
  expect(moengage.accepted).toHaveLength(3);
  await passlink.close();
});

test('a wrong data center is corrected, and a wrong key is named', async () => {
  const passlink = await launch();
  const options = await passlink.openOptions();
  await connect(options, '01');
  await options.getByRole('button', { name: 'Look in the other data centers' }).click();
  await expect(options.getByText('Data API key works.')).toBeVisible();
  await expect(options.getByLabel('Data center')).toHaveValue('03');

  await options.getByRole('button', { name: 'Replace' }).first().click();
  await options.getByLabel('Data API key', { exact: true }).fill('not-the-key');
  await options.getByRole('button', { name: 'Save and test' }).click();
  await expect(options.getByText(/Data API key: MoEngage does not take this key/)).toBeVisible();
  await expectSound(options);

  await moengage.close();
  await options.getByRole('button', { name: 'Save and test' }).click();
  await expect(options.getByText(/Data API key: No answer from MoEngage/)).toBeVisible();
  await passlink.close();
});

test('a proof on MoEngage is stored with its project and shown in the popup', async () => {
  const { passlink, options } = await connected();
  const proof = await partOfProject(options, 'Proof on MoEngage');
  await proof.getByRole('button', { name: 'Prove on MoEngage' }).click();
  await expect(proof.getByText(/^Proven on data center 03, [^;]*$/)).toBeVisible();
  await proof.getByRole('button', { name: 'What MoEngage’s engine does' }).click();
  await expect(proof.getByText('convertToSHA256 is an HMAC-SHA-256.')).toBeVisible();
  await expectSound(options);
  // The engine is proven, and the project's secret stays where it was.
  expect(moengage.received.some(({ body }) => body.includes(SECRET))).toBe(false);

  const popup = await passlink.openPopup();
  await expect(popup.getByText(/^Proven on data center 03/)).toBeVisible();
  moengage.engine = { hash: 'salt-before' };
  await popup.getByRole('button', { name: 'Prove again' }).click();
  await expect(popup.getByText(/PassKit refuses links that are signed like this/)).toBeVisible();
  await expectSound(popup);
  expect(strayKeys()).toEqual([]);
  await passlink.close();
});

test('a content block is created, found to be up to date, and updated', async () => {
  const { passlink, options } = await connected();
  const block = await partOfProject(options, 'Content block');
  await block.getByRole('button', { name: 'Look on MoEngage' }).click();
  await expect(block.getByText(/passlink_longURL: not there yet/)).toBeVisible();
  await block.getByLabel('Your e-mail in MoEngage').fill('ada@example.com');
  await block.getByRole('button', { name: 'Create it' }).click();
  await expect(block.getByText("{{ContentBlock['passlink_longURL']}}").first()).toBeVisible();
  await expectSound(options);
  await block.getByRole('button', { name: 'Look again' }).click();
  await expect(block.getByText(/live\. It holds today’s code/)).toBeVisible();

  await options.getByLabel('Source', { exact: true }).fill('moengage');
  await options.getByRole('button', { name: /^Save/ }).click();
  await expect(options.getByText('Unsaved changes')).toHaveCount(0);
  await block.getByRole('button', { name: 'Look again' }).click();
  await expect(block.getByText(/differs from today’s code/)).toBeVisible();
  await block.getByRole('button', { name: 'Update it' }).click();
  await expect(block.getByText(/^Updated\./)).toBeVisible();
  expect(strayKeys()).toEqual([]);
  await passlink.close();
});

test('a signing content block is proven on MoEngage and keeps the secret out of the template', async () => {
  const { passlink, options } = await connected();
  const block = await partOfProject(options, 'Content block');
  const proof = options.getByRole('region', { name: 'Proof on MoEngage' });
  await block.getByRole('radio', { name: 'Only what signs' }).check();
  await expect(block.getByText(/^Save the project to go on/)).toBeVisible();
  await options.getByRole('button', { name: /^Save/ }).click();
  await expect(options.getByText('Unsaved changes')).toHaveCount(0);
  await proof.getByRole('button', { name: 'Prove on MoEngage' }).click();
  await expect(proof.getByText(/'passlink_sign_longURL'\] not found/).first()).toBeVisible();
  await expect(proof.getByText(/Look whether the content block is there/)).toBeVisible();
  await expectSound(options);

  await block.getByRole('button', { name: 'Look on MoEngage' }).click();
  await block.getByLabel('Your e-mail in MoEngage').fill('ada@example.com');
  await block.getByRole('button', { name: 'Create it' }).click();
  await expect(block.getByText(/What Passlink inserts has it sign/)).toBeVisible();
  await expectSound(options);

  moengage.engine = { contentBlocks: 'apart' };
  await proof.getByRole('button', { name: 'Prove again' }).click();
  await expect(proof.getByText(/the content block did not sign the link/).first()).toBeVisible();
  moengage.engine = { contentBlocks: 'as text' };
  await proof.getByRole('button', { name: 'Prove again' }).click();
  // Without quotes a block has no name that is sure to be found.
  await expect(proof.getByText(/^Partly proven on data center 03, [^;]*$/)).toBeVisible();
  await expectSound(options);

  const page = await openLab(passlink.context, 'ace.html');
  await insertInAce(passlink, page);
  const template = await savedTemplate(page);
  expect(template).not.toContain(SECRET);
  const { label, reference } = signingBlockUse('longURL');
  expect(template).toContain(reference);
  const signs = moengage.contentBlocks.activeContents()[label] ?? '';
  const sent = await receive(withContentBlock(template, label, signs), RECIPIENTS[0]!);
  expect(sent).toMatchObject({ report: { signature: 'valid' } });
  // The secret went into the content block, and nowhere else.
  const withSecret = moengage.received.filter(({ body }) => body.includes(SECRET));
  expect(withSecret.map(({ path }) => path)).toEqual([expect.stringContaining('content-blocks')]);
  expect(strayKeys()).toEqual([]);
  await passlink.close();
});
