import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, type Page, test } from '@playwright/test';

import { inspectLink } from '../../lib/passkit/index.ts';
import { COLUMNS, memberCells, writeMembers } from '../support/bulk-file.ts';
import { decrypted, hashedLink, memberJson, PROJECT_URL } from '../support/bulk-links.ts';
import {
  giveFile,
  type HeldJob,
  openBulk,
  privateFiles,
  savedFile,
  signHeld,
} from '../support/bulk-page.ts';
import { launchPasslink, type Passlink } from '../support/extension.ts';
import { makeProject, SECRET } from '../support/job.ts';
import { expectSound } from './expect-sound.ts';

/** Seven pieces of a file's usual size: enough to be cut, paused in between and put together. */
const ROWS = 20_000;
const HEADER = `${COLUMNS.join(',')},smartUrl`;

let passlink: Passlink;
let folder: string;
let members: string;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'passlink-bulk-'));
  members = join(folder, 'members.csv');
  await writeMembers(members, ROWS);
  passlink = await launchPasslink();
  await makeProject(passlink);
});

test.afterAll(async () => {
  await passlink.close();
  await rm(folder, { recursive: true, force: true });
});

async function downloaded(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return readFile(await download.path(), 'latin1');
}

const sign = (page: Page) => page.getByRole('button', { name: 'Sign every row' }).click();
/** Starts a job that is held in the middle of the file, with rows read and others to come. */
async function signHalf(page: Page): Promise<HeldJob> {
  const job = await signHeld(page, () => sign(page));
  const read = page.getByText(/[1-9][\d,]* rows read/);
  // Progress is told five times a second at most.
  await expect
    .poll(async () => {
      await job.letOneOut();
      return read.isVisible();
    })
    .toBe(true);
  return job;
}
const told = (page: Page) => page.getByText(/\d rows? signed in/).first();

test('20,000 hashed links, signed with a pause in between, equal Node’s byte for byte', async () => {
  const page = await openBulk(passlink, 'download');
  await giveFile(page, members);
  const job = await signHalf(page);
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByText('Paused', { exact: true })).toBeVisible();
  await expectSound(page);
  await expect(page.getByText('Paused', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Resume' }).click();
  await job.goOn();
  await expect(told(page)).toContainText('20,000 rows signed');

  const text = Buffer.from(await downloaded(page, 'Download links'), 'latin1').toString();
  const expected = Array.from(
    { length: ROWS },
    (_, nth) => `${memberCells(nth).join(',')},${hashedLink(nth)}\r\n`,
  );
  expect(text === [`${HEADER}\r\n`, ...expected].join('')).toBe(true);
  await page.close();
});

test('20,000 encrypted links, written to the chosen file, can be decrypted in Node', async () => {
  const page = await openBulk(passlink, 'file');
  await giveFile(page, members);
  await page.getByText('Encrypted', { exact: true }).click();
  await sign(page);
  await expect(told(page)).toContainText('20,000 rows signed');
  await expect(page.getByText(/in the file that you chose/)).toBeVisible();

  const text = (await savedFile(page)) ?? '';
  const [header, ...lines] = text.split('\r\n');
  expect(header).toBe(HEADER);
  expect(lines.pop()).toBe('');
  expect(lines).toHaveLength(ROWS);
  const vectors = new Set<string>();
  const wrong = lines.filter((line, nth) => {
    const start = `${memberCells(nth).join(',')},${PROJECT_URL}?data=`;
    const link = line.slice(line.lastIndexOf(',') + 1);
    vectors.add(link.slice(-32));
    return !line.startsWith(start) || decrypted(link) !== memberJson(nth);
  });
  expect(wrong).toEqual([]);
  expect(vectors.size, 'a vector of its own for each').toBe(ROWS);
  await page.close();
});

test('a cancelled job leaves no file, and the same rows can be signed again', async () => {
  for (const saveAs of ['file', 'download'] as const) {
    const page = await openBulk(passlink, saveAs);
    await giveFile(page, members);
    const job = await signHalf(page);
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await job.goOn();
    await expect(page.getByText(/^Cancelled after .* No file was written/)).toBeVisible();
    expect(await privateFiles(page)).toEqual([]);
    if (saveAs === 'file') expect((await savedFile(page))?.length).toBeUndefined();

    await page.getByRole('button', { name: 'Back to the file' }).click();
    await sign(page);
    await expect(told(page)).toContainText('20,000 rows signed');
    await page.close();
  }
});

/** A file as Excel saves it in Europe, with semicolons in Windows-1252, and with common mistakes. */
const MESSY = [
  'Last Name;person.forename;E-mail;note;person.dateOfBirth',
  'Müller;Zoë;zoe@example.com;=1+1;1990-04-12',
  '"Van; der ""Berg""";Wei;wei@example.com;"two\r\nlines";1985-01-31',
  '',
  'Short;row',
  'Nowhere;Man;nowhere;;1990-02-30',
  '',
].join('\r\n');

test('a messy file gets suggestions and marked cells, and its bad rows are refused with reasons', async () => {
  const path = join(folder, 'messy.csv');
  await writeFile(path, Buffer.from(MESSY, 'latin1'));
  const page = await openBulk(passlink, 'download');
  await expectSound(page);
  await giveFile(page, path);
  await expect(page.getByLabel('Separated by')).toHaveValue(';');
  await expect(page.getByLabel('Encoding')).toHaveValue('windows-1252');
  await page.getByRole('button', { name: 'Use all 2' }).click();
  await expect(page.getByText('Not in the pass: note.')).toBeVisible();
  await expect(page.getByText('E-mail address: This must be an e-mail address.')).toBeVisible();
  await expect(page.getByText('The row has 2 cells where the file has 5 columns.')).toBeVisible();
  await expectSound(page);
  await page.setViewportSize({ width: 360, height: 700 });
  await expectSound(page);

  await sign(page);
  await expect(told(page)).toContainText('2 rows signed');
  await expect(page.getByRole('heading', { name: '2 rows refused' })).toBeVisible();
  await expectSound(page);
  const links = await downloaded(page, 'Download links');
  const [first, second] = MESSY.split('\r\n').slice(1, 3);
  const [, one = '', , two = ''] = /;(https:\S+)\r\n([^]*);(https:\S+)\r\n$/.exec(links) ?? [];
  expect(links.replaceAll(/;https:\S+/g, '').split('\r\n')).toEqual([
    'Last Name;person.forename;E-mail;note;person.dateOfBirth;smartUrl',
    first,
    second,
    'lines";1985-01-31',
    '',
  ]);
  expect(await inspectLink(one, { secret: SECRET })).toMatchObject({
    signature: 'valid',
    payload: { 'person.surname': 'Müller', 'person.forename': 'Zoë' },
  });
  expect(await inspectLink(two, { secret: SECRET })).toMatchObject({
    signature: 'valid',
    payload: { 'person.surname': 'Van; der "Berg"', 'person.dateOfBirth': '1985-01-31' },
  });
  expect(await downloaded(page, 'Download refused rows')).toBe(
    [
      'row;why;Last Name;person.forename;E-mail;note;person.dateOfBirth',
      '5;"The row has 2 cells where the file has 5 columns.";Short;row',
      '6;"E-mail address: This must be an e-mail address. Date of birth: This must be a day that there is, written year-month-day.";Nowhere;Man;nowhere;;1990-02-30',
      '',
    ].join('\r\n'),
  );
  await page.close();
});

test('rows pasted from a spreadsheet are signed', async () => {
  const page = await openBulk(passlink, 'download');
  await page
    .getByLabel('Or paste rows')
    .fill('person.surname\tperson.forename\nKosterman\tPatrick');
  await page.getByRole('button', { name: 'Use these rows' }).click();
  await expect(page.getByLabel('Separated by')).toHaveValue('\t');
  await sign(page);
  await expect(told(page)).toContainText('1 row signed');
  const text = await downloaded(page, 'Download links');
  expect(text).toMatch(
    /^person\.surname\tperson\.forename\tsmartUrl\nKosterman\tPatrick\thttps:\S+$/,
  );
  await page.close();
});
