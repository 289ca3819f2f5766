import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from '@playwright/test';

import { type PackedTexts, unpackTexts } from '../../lib/text/packed-texts.ts';
import { ChipOn } from '../support/chip.ts';
import { launchPasslink, type Passlink } from '../support/extension.ts';
import { openLab, savedTemplate } from '../support/lab.ts';
import { EXTENSION } from '../support/paths.ts';
import {
  beRefused,
  checkIn,
  fixOne,
  insertByMenu,
  lookAtDashboard,
  rotate,
  setUp,
  signFile,
  workInPopup,
  workInVault,
} from './days-work.ts';
import { stealWorld } from './hostile.ts';
import {
  FILE_PASSPHRASE,
  GUISES,
  IN_SAVED_FIELDS,
  IN_SNIPPET,
  leaksIn,
  PASSPHRASE,
  SECRET,
} from './leaks.ts';
import { Ear, filesWith } from './overheard.ts';

test('after a whole day’s work the secret is only where the design puts it', async () => {
  test.setTimeout(300_000);
  const profile = await mkdtemp(join(tmpdir(), 'passlink-leaks-'));
  try {
    const passlink = await launchPasslink({ profile });
    const ear = new Ear(passlink.context);
    await ear.listen();
    await ear.listenToBackground(passlink.worker);
    passlink.context.setDefaultTimeout(15_000);
    const { heard } = ear;
    const hear = (where: string, text: string) => void heard.push({ where, text });
    const store = async (when: string) => {
      const kept = await storedBy(passlink);
      for (const [key, value] of Object.entries(kept)) {
        // Undo records are packed: a secret by itself may be what differs between two snippets.
        if (key.startsWith('session:changes:')) {
          const record = unpackTexts(JSON.parse(value) as PackedTexts);
          hear(`${when}: ${key} undo record`, JSON.stringify(record));
        } else {
          hear(`${when}: ${key}`, value);
        }
      }
      return Object.keys(kept);
    };

    await setUp(passlink, ear);
    await store('after setting up');
    await workInPopup(passlink, ear);

    // In the editor: inserted by the chip, checked, taken out again.
    const page = await openLab(passlink.context, 'plain-fields.html');
    const world = await stealWorld(page);
    if (!world) throw new Error('There is no content script.');
    await ear.listenTo(world);
    const chip = new ChipOn(page);
    await page.getByLabel('Link URL').focus();
    await chip.press(/^Insert SmartPass link/);
    await expect.poll(() => chip.text()).toMatch(/Inserted(, checking| and checked)/);
    hear('chip', await chip.text());
    const inserted = await savedTemplate(page);
    expect(inserted, 'the snippet is signed with the secret').toMatch(IN_SNIPPET);
    hear('template', inserted);
    expect(await store('after inserting')).toContainEqual(expect.stringMatching(/changes:/));
    await lookAtDashboard(page, ear);
    await checkIn(passlink, page, ear);
    await chip.press(/^Undo/);
    await expect.poll(() => chip.text()).toContain('Taken out again');
    hear('template after undo', await savedTemplate(page));
    const left = await store('after undoing');
    expect(left).not.toContainEqual(expect.stringMatching(/changes:/));
    await ear.lookInto(world, 'content script');
    await insertByMenu(passlink, page, ear);
    await rotate(passlink, page, ear);
    await store('after replacing the secret');
    await page.close();

    await beRefused(passlink, ear);
    await fixOne(passlink, ear);
    await signFile(passlink, profile, ear);
    await store('before locking');
    await workInVault(passlink, ear);
    await store('at the end');
    hear('icon', JSON.stringify(await passlink.worker.evaluate(() => chrome.action.getTitle({}))));
    await ear.lookIntoBackground(passlink.worker);
    await passlink.context.close();

    const places = heard.map(({ where }) => where);
    for (const place of ['request', 'options: document', 'check: document', 'database', 'export'])
      expect(places, 'it was looked there').toContainEqual(expect.stringContaining(place));
    expect(places).toContain('options: saveProject asked');
    expect(places).toContain('content script: insertAtFocus answered');
    expect(places).toContain('refused: snippetForClipboard answered');
    for (const { where, what } of HEARD)
      expect(
        heard.some((each) => each.where === where && each.text.includes(what)),
        `${where} was heard, with ${what}`,
      ).toBe(true);
    expect(
      places.filter((place) => /^background: (?:port|connect|fetch|send)/.test(place)),
    ).toEqual([]);
    expect(leaksIn(heard)).toEqual([]);
    expect(await filesWith(profile, ['a4hrop']), 'what is no secret is found').not.toEqual([]);
    // The browser keeps what stands in a page's own fields, to bring it back after a crash.
    expect(await filesWith(profile, GUISES, IN_SAVED_FIELDS)).toEqual([]);
    expect(await filesWith(EXTENSION, GUISES)).toEqual([]);
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
});

test('the leak search finds a secret in any other place', () => {
  const snippet = `{%set x=y|convertToSHA256('${SECRET}')%}`;
  const quoteless = `{%set pl_6%}${SECRET}{%endset%}`;
  for (const where of ['template', 'background to page: write asked'])
    for (const text of [snippet, quoteless]) expect(leaksIn([{ where, text }]), where).toEqual([]);
  const elsewhere = [
    'console',
    'request',
    'popup: document',
    'a: chipState answered',
    'background to tab: insertHere asked',
    'background to page: commit asked',
    'background to page: look asked',
    'background: postMessage',
    'vault: setPassphrase asked',
  ];
  for (const where of elsewhere) expect(leaksIn([{ where, text: snippet }]), where).toHaveLength(1);
  for (const guise of GUISES)
    expect(leaksIn([{ where: 'template', text: `${snippet} ${guise}.` }]), guise).not.toEqual([]);
  const shown = { where: 'secret shown: document', text: `<code>${SECRET}</code>` };
  expect(leaksIn([shown])).toEqual([]);
  expect(leaksIn([{ ...shown, text: `${shown.text}<b title="${SECRET}">` }])).toHaveLength(1);
  for (const text of [PASSPHRASE, FILE_PASSPHRASE]) {
    for (const where of [...elsewhere.slice(0, -1), 'template', 'options: saveProject asked'])
      expect(leaksIn([{ where, text }]), where).toHaveLength(1);
  }
  expect(leaksIn([{ where: 'vault: setPassphrase asked', text: PASSPHRASE }])).toEqual([]);
  expect(leaksIn([{ where: 'vault: setPassphrase answered', text: PASSPHRASE }])).toHaveLength(1);
});

/** What shows that the wraps were in place: all of it was said by the background at some time. */
const HEARD = [
  { where: 'background to page: write asked', what: SECRET },
  { where: 'background to page: find answered', what: 'found' },
  { where: 'background to page: edit asked', what: 'First Name' },
  { where: 'background to tab: insertHere asked', what: 'insertHere' },
  { where: 'background: postMessage asked', what: '"extractable":false' },
  { where: 'vault: unlockVault asked', what: PASSPHRASE },
  { where: 'vault: importProjects asked', what: FILE_PASSPHRASE },
  { where: 'secret hidden: revealSecret answered', what: SECRET },
];

/** Everything in the extension's storage, by area and key. */
function storedBy({ worker }: Passlink): Promise<Record<string, string>> {
  return worker.evaluate(async () => {
    const { local, session, sync } = chrome.storage;
    const areas = { local, session, sync };
    const kept: Record<string, string> = {};
    for (const [name, area] of Object.entries(areas)) {
      for (const [key, value] of Object.entries(await area.get())) {
        kept[`${name}:${key}`] = JSON.stringify(value);
      }
    }
    return kept;
  });
}
