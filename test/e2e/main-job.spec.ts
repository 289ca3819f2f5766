import { expect, test } from '@playwright/test';

import { inspectLink } from '../../lib/passkit/index.ts';
import { launchPasslink, type Passlink } from '../support/extension.ts';
import {
  insertInAce,
  insertInCampaign,
  insertInCode,
  insertInFroala,
  makeProject,
  NOBODY,
  receive,
  RECIPIENTS,
  SECRET,
  signOne,
} from '../support/job.ts';
import { openLab, savedTemplate } from '../support/lab.ts';

let passlink: Passlink;

// One browser for the whole file.
test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  passlink = await launchPasslink();
  await makeProject(passlink);
});

test.afterAll(() => passlink.close());

/** What each recipient's pass should hold, worked out by hand from the membership preset. */
const PAYLOADS = [
  {
    'person.forename': 'Zoë',
    'person.surname': `O'Brien "Zee" \\ Sons`,
    'person.displayName': `Zoë O'Brien "Zee" \\ Sons`,
    'person.emailAddress': 'zoe@example.com',
    'person.mobileNumber': '447700900123',
    'person.externalId': 'CUST-1042',
    'members.member.externalId': 'CUST-1042',
  },
  {
    'person.forename': 'Wei',
    'person.surname': 'Lí',
    'person.displayName': 'Wei Lí',
    'person.externalId': 'CUST-1043',
    'members.member.externalId': 'CUST-1043',
  },
  {
    'person.forename': 'محمد 🎟️',
    'person.surname': 'first\nsecond',
    'person.displayName': 'محمد 🎟️ first\nsecond',
    'person.externalId': 'CUST-1044',
    'members.member.externalId': 'CUST-1044',
  },
];

async function expectRightLinks(template: string): Promise<void> {
  for (const [at, recipient] of RECIPIENTS.entries()) {
    const received = await receive(template, recipient);
    expect(received).toMatchObject({ report: { signature: 'valid', format: 'hashed' } });
    expect('report' in received && received.report.payload).toEqual(PAYLOADS[at]);
  }
  expect(await receive(template, NOBODY)).toEqual({ notSent: ['No customer ID'] });
}

test('MoEngage’s editor in its visual mode: every recipient gets a valid link', async () => {
  const page = await openLab(passlink.context, 'moengage-email.html');
  await insertInCampaign(page);
  const saved = await savedTemplate(page);
  expect(saved.split('href="{{longURL}}"')).toHaveLength(2);
  await expectRightLinks(saved);
  await page.close();
});

test('MoEngage’s editor with its Code View open: every recipient gets a valid link', async () => {
  const page = await openLab(passlink.context, 'moengage-email.html');
  await insertInCode(passlink, page);
  const saved = await savedTemplate(page);
  expect(saved.split('href="{{longURL}}"')).toHaveLength(2);
  await expectRightLinks(saved);
  await page.close();
});

test('Froala with default settings, which turns quotes into entities: every recipient gets a valid link', async () => {
  const page = await openLab(passlink.context, 'froala.html', { quotes: 'entities' });
  await insertInFroala(page);
  const template = await savedTemplate(page);
  expect(template).toContain('href="{{longURL}}"');
  expect(template.split('{{longURL}}').length, 'the reference stands once').toBe(2);
  await expectRightLinks(template);
  await page.close();
});

test('Froala as MoEngage documents it, which keeps quotes: every recipient gets a valid link', async () => {
  const page = await openLab(passlink.context, 'froala.html');
  await insertInFroala(page);
  const template = await savedTemplate(page);
  expect(template).toContain("UserAttribute['Last Name']");
  await expectRightLinks(template);
  await page.close();
});

test('Ace: every recipient gets a valid link, and the rest of the mail is unchanged', async () => {
  const page = await openLab(passlink.context, 'ace.html');
  const before = await savedTemplate(page);
  await insertInAce(passlink, page);
  const after = await savedTemplate(page);
  await expectRightLinks(after);
  const block = /(?<=<body>)\{# Passlink 2[^]*\{# Passlink end longURL #\}/;
  expect(after.replace(block, '')).toBe(
    before.replace('https://harbour.example/card', '{{longURL}}'),
  );
  await page.close();
});

test('a link signed in the popup is valid for PassKit', async () => {
  const link = await signOne(passlink);
  expect(await inspectLink(link, { secret: SECRET })).toMatchObject({
    format: 'hashed',
    signature: 'valid',
    payload: {
      'person.forename': 'Patrick',
      'person.surname': 'Kosterman',
      'members.member.externalId': 'M-20418',
    },
  });
});
