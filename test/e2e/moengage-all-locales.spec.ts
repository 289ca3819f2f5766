import { expect, test } from '@playwright/test';

import {
  EDITOR_LOOKS_EVERY,
  FIRST_LOOK_AFTER,
  QUIET_AFTER_SWITCH,
  type WalkResult,
} from '../../lib/moengage/versions-walk.ts';
import { inspectLink } from '../../lib/passkit/index.ts';
import { renderTemplate } from '../../lib/jinja/index.ts';
import { Oracle } from '../oracle/oracle.ts';
import { findPython } from '../support/python.mjs';
import { holdWaits, keepWaits, passWait, releaseWaits } from '../support/quick-waits.ts';
import { BLOCK, launchWithProject, type Ready, SIGNED_WITH } from './insertions.ts';
import { blocksOf, openCampaign, openTabs, savedOf } from './moengage-campaign.ts';

let passlink: Ready;
let jinja: Oracle | undefined;

test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  passlink = await launchWithProject();
  const python = findPython();
  if (python !== undefined) jinja = new Oracle(python);
});

test.afterAll(async () => {
  jinja?.close();
  await passlink.close();
});

const LOCALES = ['Default', 'en_US', 'ar_KW', 'fr_FR'];

/** The names of the versions whose results are of this kind, in the order of the work. */
const named = (results: readonly WalkResult[], status: WalkResult['status']) =>
  results.filter((result) => result.status === status).map(({ name }) => name);

/** What recipients have for a surname; null for none. */
const SURNAMES = ['Doe', `O'Brien "Zoë" \\ Söhne`, null];

/** Sends a saved mail, with a link that uses the block, to each recipient, and checks its signature. */
async function expectSigned(mail: string): Promise<void> {
  const template = mail.replace('</body>', '<p>{{longURL}} </p></body>');
  for (const surname of SURNAMES) {
    const profile = { UserAttribute: surname === null ? {} : { 'Last Name': surname } };
    const answer = await (jinja?.render({ template, profile, through: ['html.parser'] }) ??
      renderTemplate(template, profile));
    const output = 'output' in answer ? answer.output : JSON.stringify(answer);
    const link = /https:\/\/pub1\.pskt\.io\/c\/a4hrop\?[^\s<]+/.exec(output)?.[0] ?? output;
    expect(await inspectLink(link.replaceAll('&amp;', '&'), { secret: SIGNED_WITH })).toMatchObject(
      {
        signature: 'valid',
        payload: surname === null ? {} : { 'person.surname': surname },
      },
    );
  }
}

for (const [name, query] of [
  ['in Code View', {}],
  ['in visual mode', { view: 'visual' }],
  ['where the page takes back what was written while it changed tabs', { revert: 'switching' }],
  ['where a long mail blocks the page', { slow: '600', kb: '80', late: '600' }],
] as const) {
  test(`inserts in all locales, ends where it began, and undoes all (${name})`, async () => {
    // A page that takes changes back does so after a time of its own.
    await keepWaits(
      passlink.worker,
      'revert' in query ? [EDITOR_LOOKS_EVERY, FIRST_LOOK_AFTER, QUIET_AFTER_SWITCH] : [],
    );
    const { page, inAll, open } = await openCampaign(passlink, query);
    await open('ar_KW');
    const inserted = await inAll('insert');
    expect(inserted.stage).toBe('finished');
    expect(named(inserted.results, 'done').toSorted()).toEqual(LOCALES.toSorted());
    expect(await openTabs(page)).toEqual(['ar_KW']);
    const blocks = await blocksOf(page);
    for (const locale of LOCALES) expect(blocks[`${locale}/Variation 1`]).toHaveLength(1);
    for (const mail of Object.values(await savedOf(page))) await expectSigned(mail);

    if (name === 'in visual mode') {
      expect(named((await inAll('check')).results, 'found')).toHaveLength(4);
      expect(await openTabs(page)).toEqual(['ar_KW']);
      // Undo takes what the last insertion in all of them did.
      expect(named((await inAll('insert')).results, 'nothing')).toHaveLength(4);
    }
    const undone = await inAll('undo');
    expect(named(undone.results, 'done').toSorted()).toEqual(LOCALES.toSorted());
    expect(Object.values(await savedOf(page)).join('')).not.toContain('Passlink');
    expect(await openTabs(page)).toEqual(['ar_KW']);
    await keepWaits(passlink.worker, []);
    await page.close();
  });
}

test('inserts in every locale of every variation', async () => {
  const { page, inAll } = await openCampaign(passlink, { variations: '', view: 'visual' });
  const inserted = await inAll('insert');
  expect(inserted.stage).toBe('finished');
  expect(inserted.results).toHaveLength(8);
  const blocks = Object.values(await blocksOf(page));
  expect(blocks.map(({ length }) => length)).toEqual(Array.from({ length: 8 }, () => 1));
  expect(await openTabs(page)).toEqual(['Default', 'Variation 1']);
  await page.close();
});

test('a cancelled insertion leaves whole tabs only, and says which', async () => {
  const { page, tabId, inAll } = await openCampaign(passlink, { view: 'visual' });
  expect(await passlink.ask('versionsInPage', { tabId })).toEqual({
    names: LOCALES,
    active: 'Default',
    unknown: [],
  });
  await holdWaits(passlink.worker);
  const working = inAll('insert');
  const current = async () => {
    await passWait(passlink.worker);
    const state = await passlink.ask('walkInPage', { tabId });
    return (state as { current?: string } | null)?.current;
  };
  await expect.poll(current, { intervals: [50] }).toBe('en_US');
  await passlink.ask('cancelWalk', { tabId });
  await releaseWaits(passlink.worker);
  const state = await working;
  expect(state).toMatchObject({ stage: 'stopped', message: expect.stringContaining('Cancelled') });
  expect(named(state.results, 'done')).toEqual(['Default', 'en_US']);
  const lengths = Object.entries(await blocksOf(page)).map(([name, { length }]) => [name, length]);
  expect(Object.fromEntries(lengths)).toEqual({
    'Default/Variation 1': 1,
    'en_US/Variation 1': 1,
    'ar_KW/Variation 1': 0,
    'fr_FR/Variation 1': 0,
  });
  expect(await openTabs(page)).toEqual(['Default']);
  // A popup that opens later still learns of it.
  expect(await passlink.ask('walkInPage', { tabId })).toEqual(state);
  await page.close();
});

test('a tab whose editor does not come is refused, and the others are done', async () => {
  const { page, inAll } = await openCampaign(passlink, { view: 'visual' });
  await page.evaluate(() => {
    const tabs = [...document.querySelectorAll('main button')];
    const english = tabs.find((tab) => tab.textContent === 'en_US');
    // The page hears nothing of a click on this tab.
    english?.addEventListener('click', (event) => event.stopPropagation());
  });
  const { results, stage } = await inAll('insert');
  expect(stage).toBe('finished');
  expect(named(results, 'done')).toEqual(['Default', 'ar_KW', 'fr_FR']);
  expect(results.find(({ name }) => name === 'en_US')).toMatchObject({
    status: 'refused',
    message: expect.stringContaining('did not appear'),
  });
  const blocks = await blocksOf(page);
  expect(blocks['en_US/Variation 1']).toHaveLength(0);
  expect(await openTabs(page)).toEqual(['Default']);
  await page.close();
});

test('a page without tabs, or with several marked, is left alone', async () => {
  const { page, inAll } = await openCampaign(passlink);
  await page.evaluate(() => {
    for (const tab of document.querySelectorAll('main button')) tab.className = 'active';
  });
  const before = await savedOf(page);
  expect(await inAll('insert')).toMatchObject({
    stage: 'stopped',
    results: [],
    message: expect.stringContaining('does not mark'),
  });
  expect(await savedOf(page)).toEqual(before);
  await page.close();
});

test('a locale without the link is named by a check of all', async () => {
  const { page, insert, inAll, open } = await openCampaign(passlink, { view: 'visual' });
  for (const locale of ['Default', 'en_US', 'ar_KW']) {
    await open(locale);
    await insert();
  }
  const { results } = await inAll('check');
  expect(named(results, 'missing')).toEqual(['fr_FR']);
  expect(named(results, 'found')).toHaveLength(3);
  expect((await savedOf(page))['fr_FR/Variation 1']?.match(BLOCK)).toBeNull();
  await page.close();
});
