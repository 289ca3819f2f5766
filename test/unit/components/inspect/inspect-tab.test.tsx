import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';

import { InspectTab } from '@/components/inspect';
import type { LinkVerdict } from '@/lib/messages';
import { inspectLink, type LinkReport } from '@/lib/passkit';
import { readArrivals } from '@/lib/storage/arrivals';

import {
  answerWith,
  clipboardText,
  expectAccessible,
  freshBrowser,
  project,
  sentOf,
  show,
} from '../ui/support';

const LINK = `https://pub1.pskt.io/c/gold1?data=eyJwZXJzb24uc3VybmFtZSI6Iktvc3Rlcm1hbiJ9&sig=${'0'.repeat(64)}&utm_source=moengage`;

async function open(over: Partial<LinkReport> = {}, projectId: string | undefined = 'gold') {
  await freshBrowser([project()]);
  answerWith({
    identifyLink: async ({ link }): Promise<LinkVerdict> => ({
      report: { ...(await inspectLink(link)), ...over },
      ...(projectId !== undefined && { projectId }),
    }),
  });
  const view = show(<InspectTab />);
  await screen.findByLabelText(/^SmartPass link/);
  return view;
}

const paste = (text: string) =>
  fireEvent.change(screen.getByLabelText(/^SmartPass link/), { target: { value: text } });

function expectNothingValid() {
  expect(screen.queryByText(/signature valid/i)).toBeNull();
  expect(document.querySelector('[data-tone="success"]')).toBeNull();
}

describe('InspectTab', () => {
  it('explains its purpose while it is empty', async () => {
    await open();
    expect(screen.getByText(/Nothing is opened, so no pass is created/)).toBeTruthy();
    await expectAccessible();
  });

  it('shows a valid link: its project, its content, and its UTM parameters', async () => {
    await open({ signature: 'valid' });
    paste(LINK);
    await screen.findByText('Signature valid, by “Gold card”');
    expect(screen.getByRole('row', { name: 'Surname Kosterman' })).toBeTruthy();
    expect(screen.getByRole('row', { name: 'UTM source moengage' })).toBeTruthy();
    expect(screen.getByText(/^Signed with SHA-256 · \d+ characters/)).toBeTruthy();
    expect(screen.queryByText('What happened to it')).toBeNull();
    expect(screen.getByLabelText<HTMLInputElement>('Link').value).toBe(LINK);
    await expectAccessible();
  });

  it('says what a mail tool did to a link, and offers the restored one', async () => {
    const { user } = await open({ signature: 'valid' });
    paste(`<a href="https://click.example.com/?u=${encodeURIComponent(LINK)}&amp;i=1">`);
    await screen.findByText(/packed into a link of click.example.com/);
    expect(sentOf('identifyLink')).toEqual([{ link: LINK }]);
    await user.click(screen.getByRole('button', { name: 'Copy mended link' }));
    await screen.findByRole('button', { name: 'Copied' });
    expect(await clipboardText()).toBe(LINK);
    await expectAccessible();
  });

  it.each([
    ['?utm_source=x', /^“\?utm_source=x” stood right behind the signature/],
    ['/', /^“\/” stood right behind the signature/],
    ['%3Futm_source%3Dx', /stood right behind the signature/],
  ])('says first that a link with %s behind it opens no pass', async (behind, reason) => {
    await open({ signature: 'valid' });
    paste(LINK.replace('&utm_source=moengage', behind));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('As pasted, this link opens no pass');
    expect(screen.getByText(reason)).toBeTruthy();
    const mended = screen.getByText('Mended, it is the link that was signed by “Gold card”.');
    expect(alert.compareDocumentPosition(mended)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expectNothingValid();
    await expectAccessible();
  });

  it.each([
    [`http://${LINK}`, 'As pasted, this link opens no pass'],
    [LINK.replace('gold1', 'gold1/'), 'As pasted, it is not known whether this link opens'],
    [LINK.replace('pub1', 'PUB1'), 'As pasted, it is not known whether this link opens'],
    [`${LINK}&sig=0`, 'As pasted, it is not known whether this link opens'],
    [`${LINK} http://${LINK}`, 'In at least one of 2 places, this link opens no pass'],
  ])('does not call %s valid', async (pasted, title) => {
    await open({ signature: 'valid' });
    paste(pasted);
    expect(await screen.findByText(title)).toBeTruthy();
    expectNothingValid();
  });

  it('does not call a link valid whose data PassKit cannot read', async () => {
    await open({ signature: 'valid' });
    paste(LINK.replace(/data=[^&]*/, 'data=e3'));
    await screen.findByText('The signature fits, but PassKit cannot read the data');
    expectNothingValid();
  });

  it.each([
    [{ signature: 'invalid' }, 'gold', /^Signature invalid: it is not the one of “Gold card”/],
    [{}, 'none', /^Signature not checked: none of your projects has this PassKit URL/],
    [{ format: 'unknown' }, 'none', /^Not a whole SmartPass link/],
  ] as const)('explains %j for the project %s', async (over, id, words) => {
    await open(over, id);
    paste(LINK);
    expect(await screen.findByText(words)).toBeTruthy();
    await expectAccessible();
  });

  it('says why an encrypted link is not opened', async () => {
    await open();
    paste(`https://pub1.pskt.io/c/gold1?data=${'A'.repeat(22)}&iv=${'0'.repeat(32)}`);
    expect(await screen.findByText(/“Gold card” has no encryption key yet/)).toBeTruthy();
    expect(screen.getByText(/^Encrypted · /)).toBeTruthy();
  });

  it('tells what happened on the way, and keeps it with the link’s project', async () => {
    const { user } = await open({ signature: 'valid' });
    paste(
      `https://email-10.moengage.com/c?url=${encodeURIComponent(LINK.replace('&utm_source=moengage', '?utm_source=MoEngage'))}`,
    );
    await screen.findByText(/^It was packed into a link of email-10.moengage.com by MoEngage/);
    expect(screen.getByText(/^utm_source was appended with \?, which spoils/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLSelectElement>('It came by').value).toBe('email');
    await user.click(screen.getByRole('button', { name: 'Keep for this project' }));
    await screen.findByText(/^Kept for “Gold card”: E-mail, .*UTM appended with \?, link broken$/);
    expect(await readArrivals('gold')).toMatchObject({
      email: { wrapped: 'whole', shortened: false, utm: '?', link: 'broken' },
    });
    await expectAccessible();
  });

  it('keeps nothing for a link that no project’s secret fits', async () => {
    await open({ signature: 'invalid' });
    paste(`https://email-10.moengage.com/c?url=${encodeURIComponent(LINK)}`);
    await screen.findByText(/^Signature invalid/);
    expect(screen.queryByRole('button', { name: 'Keep for this project' })).toBeNull();
  });

  it('says when a short link dies, and keeps that links were shortened', async () => {
    const { user } = await open();
    paste('Your card: https://u3.mnge.co/aB3x');
    await screen.findByText(/Passlink does not open it/);
    expect(screen.getByText(/It dies 15 days after sending\.$/)).toBeTruthy();
    fireEvent.change(screen.getByLabelText('It came by'), { target: { value: 'whatsapp' } });
    fireEvent.change(screen.getByLabelText('Sent on'), { target: { value: '2026-11-01' } });
    expect(screen.getByText(/It dies 14 days after sending: on .*2026\.$/)).toBeTruthy();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Keep for this project' }));
    await screen.findByText(/^Kept for “Gold card”: WhatsApp text, .*: shortened, link not seen$/);
  });

  it('asks how a link came where that does not show', async () => {
    await open({ signature: 'valid' });
    paste(LINK);
    await screen.findByText('Signature valid, by “Gold card”');
    const keep = screen.getByRole<HTMLButtonElement>('button', { name: 'Keep for this project' });
    expect(keep.disabled).toBe(true);
    fireEvent.change(screen.getByLabelText('It came by'), { target: { value: 'push' } });
    expect(keep.disabled).toBe(false);
  });

  it('numbers several links', async () => {
    await open();
    paste(`${LINK} and ${LINK.replace('gold1', 'tea')}`);
    await screen.findByRole('heading', { name: 'Link 1 of 2' });
    expect(screen.getByRole('region', { name: 'Link 2 of 2' }).textContent).toContain('/c/tea');
  });

  it('says where to look when the text contains no link', async () => {
    await open();
    paste('https://click.example.com/abc');
    await screen.findByText(/^No SmartPass link is in this/);
    expect(sentOf('identifyLink')).toEqual([]);
  });

  it('remembers the pasted text until it is cleared', async () => {
    const { user, unmount } = await open();
    paste(LINK);
    await waitFor(async () => {
      expect(await fakeBrowser.storage.session.get('inspectText')).toEqual({ inspectText: LINK });
    });
    unmount();
    show(<InspectTab />);
    await screen.findByDisplayValue(LINK, undefined);
    await user.click(screen.getByRole('button', { name: 'Clear' }));
    expect(screen.getByText(/Nothing is opened/)).toBeTruthy();
    await waitFor(async () => {
      expect(await fakeBrowser.storage.session.get('inspectText')).toEqual({ inspectText: '' });
    });
  });

  it('says why it could not check the link, and tries again', async () => {
    const { user } = await open();
    answerWith({});
    paste(LINK);
    await screen.findByRole('alert');
    answerWith({ identifyLink: async ({ link }) => ({ report: await inspectLink(link) }) });
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByText(/^Signature not checked/);
  });
});
