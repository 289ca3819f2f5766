import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';

import { ProvePanel } from '@/components/proof';
import { UiProvider } from '@/components/ui';
import { fingerprintOf, type EngineProof, proofSummary } from '@/lib/proof/engine';
import { keepProof } from '@/lib/storage/proofs';
import { projectsItem } from '@/lib/storage/storage';

import { expectAccessible, project, sent } from '../options/support';

const GOLD = project({ name: 'Gold card' });
const PROVEN = { status: 'proven' } as const;
const RECIPIENT = {
  profile: { UserAttribute: { 'First Name': 'Zoë' } },
  payload: { 'person.forename': 'Zoë' },
};

async function proof(over: Partial<EngineProof> = {}): Promise<EngineProof> {
  return {
    at: Date.parse('2026-11-22T12:00:00Z'),
    dataCenter: '03',
    fingerprint: await fingerprintOf(GOLD),
    styles: { quoted: PROVEN, quoteless: PROVEN, inline: PROVEN },
    engine: {
      hash: { reading: 'hmac', spelling: 'lower-hex' },
      base64: { padding: 'padded', alphabet: 'standard', accents: 'utf-8' },
      absent: 'undefined',
      nullValue: 'null',
      blockSet: true,
    },
    ...over,
  };
}

beforeEach(async () => {
  fakeBrowser.reset();
  sent.mockReset();
  await projectsItem.setValue([GOLD]);
});

function show(props: Partial<Parameters<typeof ProvePanel>[0]> = {}) {
  render(
    <UiProvider env="test">
      <ProvePanel project={GOLD} recipient={RECIPIENT} {...props} />
    </UiProvider>,
  );
  return userEvent.setup({ delay: null });
}
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });

describe('proving on MoEngage', () => {
  it('asks for the chosen recipient on a click, and shows the result', async () => {
    sent.mockResolvedValue({ status: 'asked', proof: await proof() });
    const user = show();
    expect(screen.getByText('Not proven on MoEngage yet')).toBeTruthy();
    expect(sent).not.toHaveBeenCalled();
    await user.click(button('Prove on MoEngage'));
    expect(sent).toHaveBeenCalledWith('proveOnMoEngage', {
      id: GOLD.id,
      attributes: { user: { 'First Name': 'Zoë' }, event: {} },
      payload: RECIPIENT.payload,
    });
    expect(await screen.findByText(/^Proven on data center 03/)).toBeTruthy();
    await user.click(button('What MoEngage’s engine does'));
    expect(screen.getByText('convertToSHA256 is an HMAC-SHA-256.')).toBeTruthy();
    expect(screen.getByText('Block sets work.')).toBeTruthy();
    await expectAccessible();
  });

  it('remembers the last proof, and says when the project has changed since', async () => {
    await keepProof(GOLD.id, await proof());
    show();
    expect(await screen.findByText(/^Proven on data center 03/)).toBeTruthy();
    expect(button('Prove again')).toBeTruthy();
    await keepProof(GOLD.id, await proof({ fingerprint: 'of before' }));
    expect(await screen.findByText(/the project has changed since/)).toBeTruthy();
  });

  it('names another hash, and its consequence', async () => {
    const what = 'The signature is SHA-256 of the secret and the text.';
    const differs = { status: 'differs', what } as const;
    const { engine } = await proof();
    await keepProof(
      GOLD.id,
      await proof({
        styles: { quoted: differs, quoteless: differs, inline: differs },
        engine: { ...engine, hash: { reading: 'salt-before', spelling: 'lower-hex' } },
      }),
    );
    show();
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain(what);
    expect(alert.textContent).toContain('PassKit refuses links that are signed like this');
    expect(screen.getByText(/^Not right on data center 03/)).toBeTruthy();
  });

  it('says which style is no longer used', async () => {
    const failed = { status: 'failed', what: 'unexpected char' } as const;
    await keepProof(
      GOLD.id,
      await proof({ styles: { quoted: PROVEN, quoteless: failed, inline: PROVEN } }),
    );
    show();
    const notice = await screen.findByText(/inserts only what MoEngage gets right/);
    expect(notice.textContent).toContain('E-mail, in editors that rewrite quotes: unexpected char');
    await expectAccessible();
  });

  it('says why MoEngage could not be asked, and keeps the last proof', async () => {
    await keepProof(GOLD.id, await proof());
    const refused = { status: 'failed', kind: 'wrong-key', title: 'No key', next: 'Copy it.' };
    sent.mockResolvedValue(refused);
    const user = show();
    await user.click(await screen.findByRole('button', { name: 'Prove again' }));
    expect((await screen.findByRole('alert')).textContent).toBe('No keyCopy it.');
    expect(screen.getByText(/^Proven on data center 03/)).toBeTruthy();
    sent.mockRejectedValue(new Error('MoEngage is not connected.'));
    await user.click(button('Prove again'));
    await waitFor(() =>
      expect(screen.getByRole('alert').textContent).toBe('MoEngage is not connected.'),
    );
  });

  it('needs a recipient who would get a link, and a saved project', () => {
    show({ recipient: undefined });
    expect(button('Prove on MoEngage').disabled).toBe(true);
    expect(screen.getByText(/Choose a recipient who would be sent to/)).toBeTruthy();
  });

  it('does not prove unsaved changes', () => {
    show({ isUnsaved: true });
    expect(button('Prove on MoEngage').disabled).toBe(true);
  });
});

describe('the summary of a proof', () => {
  it('has day and data center, and the year if it is not the current one', async () => {
    const proven = await proof();
    const now = Date.parse('2026-12-01T00:00:00Z');
    expect(proofSummary(proven, now, 'en-GB')).toBe('Proven on data center 03, 22 Nov');
    expect(proofSummary(proven, now + 90 * 86_400_000, 'en-GB')).toBe(
      'Proven on data center 03, 22 Nov 2026',
    );
  });

  it('says where to look when a content block should have signed', async () => {
    const signed = { ...GOLD, signing: 'content-block' } as const;
    const failed = { status: 'failed', what: 'not found' } as const;
    const styles = { quoted: failed, quoteless: failed, inline: failed };
    await keepProof(GOLD.id, await proof({ styles }));
    show({ project: signed });
    expect(await screen.findByText(/Look whether the content block is there/)).toBeTruthy();
  });

  it('gives no such advice if the template signs', async () => {
    const failed = { status: 'failed', what: 'unexpected char' } as const;
    const styles = { quoted: failed, quoteless: failed, inline: failed };
    await keepProof(GOLD.id, await proof({ styles }));
    show();
    expect(await screen.findByText(/unexpected char/)).toBeTruthy();
    expect(screen.queryByText(/content block/)).toBeNull();
  });
});
