import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';

import { ContentBlockSection } from '@/components/options/moengage/project/content-block-section';
import { UiProvider } from '@/components/ui';
import type { Project } from '@/lib/project';
import type { ContentBlockOutcome, ContentBlockState } from '@/lib/moengage/content-block-state';
import { authorEmailItem } from '@/lib/storage/storage';

import { expectAccessible, project, sent } from '../../support';

const GOLD = project({ name: 'Gold card', variable: 'goldURL' });
const EMAIL = 'ada@example.com';

beforeEach(() => {
  fakeBrowser.reset();
  sent.mockReset();
});

/** The section in a form that has not been saved yet. */
function Editing({ project, isConnected }: { project: Project; isConnected: boolean }) {
  const [signing, setSigning] = useState(project.signing);
  return (
    <ContentBlockSection
      project={project}
      isConnected={isConnected}
      signing={signing}
      onSigning={setSigning}
    />
  );
}

/** The section with MoEngage's answers: the state of the block, and the result of writing it. */
function show(
  state: ContentBlockState,
  outcome?: ContentBlockOutcome,
  isConnected = true,
  shown = GOLD,
) {
  sent.mockImplementation(async (type: string) =>
    type === 'lookAtContentBlock' ? state : outcome,
  );
  render(
    <UiProvider env="test">
      <Editing project={shown} isConnected={isConnected} />
    </UiProvider>,
  );
  return userEvent.setup({ delay: null });
}
const press = (name: string) => screen.getByRole('button', { name });
const look = async (user: ReturnType<typeof show>) => user.click(press('Look on MoEngage'));

describe('a project’s content block', () => {
  it('sends MoEngage no request before a click', () => {
    show({ status: 'absent' });
    expect(sent).not.toHaveBeenCalled();
    expect(press('Look on MoEngage')).toBeTruthy();
  });

  it('is created in the author’s name, remembered, and shows its reference', async () => {
    const user = show({ status: 'absent' }, { status: 'created', isDraft: false });
    await look(user);
    await screen.findByText(/not there yet/);
    await user.click(press('Create it'));
    expect(screen.getByText('Write the e-mail address you use in MoEngage.')).toBeTruthy();
    expect(sent).toHaveBeenCalledTimes(1);
    await user.type(screen.getByLabelText('Your e-mail in MoEngage'), EMAIL);
    await expectAccessible();
    await user.click(press('Create it'));
    expect(sent).toHaveBeenLastCalledWith('putContentBlock', {
      id: GOLD.id,
      email: EMAIL,
      isDraft: false,
    });
    expect(await screen.findByText("{{ContentBlock['passlink_goldURL']}}")).toBeTruthy();
    expect(await authorEmailItem.getValue()).toBe(EMAIL);
    expect(screen.queryByRole('button', { name: 'Create it' })).toBeNull();
  });

  it('is left alone if its code is current', async () => {
    const user = show({ status: 'there', isCurrent: true, isDraft: false });
    await look(user);
    expect(await screen.findByText(/live\. It holds today’s code/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Update|Create/ })).toBeNull();
  });

  it('says which templates an update affects, and who changed the block last', async () => {
    const user = show({
      status: 'there',
      isCurrent: false,
      isDraft: false,
      updatedBy: 'bob@example.com',
      updatedAt: '2026-10-21T08:38:51.419000',
    });
    await look(user);
    const words = (await screen.findByText(/differs from today’s code/)).textContent;
    expect(words).toContain('by bob@example.com');
    expect(words).toContain('Every campaign that uses it follows an update');
    expect(press('Update it')).toBeTruthy();
  });

  it('can be made live if it is a draft, which templates do not include', async () => {
    await authorEmailItem.setValue(EMAIL);
    const user = show(
      { status: 'there', isCurrent: true, isDraft: true },
      { status: 'updated', isDraft: false },
    );
    await look(user);
    expect(
      (await screen.findByText(/a draft, which templates do not get/)).textContent,
    ).toBeTruthy();
    await user.click(press('Make it live'));
    await waitFor(() =>
      expect(sent).toHaveBeenLastCalledWith('putContentBlock', {
        id: GOLD.id,
        email: EMAIL,
        isDraft: false,
      }),
    );
    expect(await screen.findByText(/Updated\./)).toBeTruthy();
  });

  it('says why MoEngage refused it, and what to do', async () => {
    await authorEmailItem.setValue(EMAIL);
    const user = show(
      { status: 'absent' },
      { status: 'failed', kind: 'duplicate', title: 'The label is taken.', next: 'Rename it.' },
    );
    await look(user);
    await user.click(await screen.findByRole('button', { name: 'Create it' }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toBe('The label is taken.Rename it.');
    // The advice stays in its place.
    expect(press('Create it')).toBeTruthy();
  });

  it('is written by hand if MoEngage is not connected', async () => {
    const user = show({ status: 'absent' }, undefined, false);
    expect(screen.getByRole('link', { name: 'Connect MoEngage' })).toBeTruthy();
    expect(screen.getByText('passlink_goldURL')).toBeTruthy();
    sent.mockResolvedValue('the code');
    await user.click(press('Copy code'));
    expect(sent).toHaveBeenCalledWith('buildContentBlock', { id: GOLD.id });
    await expectAccessible();
  });

  it('can contain only the signing code, once the project is saved with that choice', async () => {
    const user = show({ status: 'absent' });
    await user.click(screen.getByRole('radio', { name: 'Only what signs' }));
    expect(screen.getByText(/^Save the project to go on/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Look on MoEngage' })).toBeNull();
    await expectAccessible();
    await user.click(screen.getByRole('radio', { name: 'All of the code' }));
    expect(press('Look on MoEngage')).toBeTruthy();
    expect(sent).not.toHaveBeenCalled();
  });

  it('signs for templates then, which a proof has to confirm', async () => {
    await authorEmailItem.setValue(EMAIL);
    const signed = { ...GOLD, signing: 'content-block' } as const;
    const user = show({ status: 'absent' }, { status: 'created', isDraft: false }, true, signed);
    expect(screen.getByText(/then prove the link above before you send/)).toBeTruthy();
    await look(user);
    expect((await screen.findByText(/not there yet/)).textContent).toContain(
      'passlink_sign_goldURL',
    );
    await user.click(press('Create it'));
    expect(await screen.findByText(/What Passlink inserts has it sign/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Copy the reference' })).toBeNull();
    await expectAccessible();
  });
});
