import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';

import { buttonSettingsItem } from '@/lib/storage/storage';

import { answerWith, clipboardText, expectAccessible, sentOf } from '../ui/support';
import { button, INSERTED, openSnippet, OWN_BLOCK, TEMPLATE } from './open-snippet';

const IMAGE = 'https://img.example/apple.png';

const untracked = () => screen.findByRole('checkbox', { name: 'Deliver the link as it is' });

describe('the button for a mail', () => {
  it('is copied as HTML that links to the reference in this template', async () => {
    const blocks = [{ ...OWN_BLOCK, variable: 'longURL2' }];
    const { user } = await openSnippet({ ...TEMPLATE, blocks });
    await user.click(button('Button for the mail'));
    await user.click(await screen.findByRole('button', { name: 'Copy button HTML' }));
    const html = await clipboardText();
    expect(html).toMatch(/^<a href="\{\{longURL2\}\}"[^>]*>Get your card<\/a>$/);
    await expectAccessible();
  });

  it('can be for one wallet alone, with the project’s own image', async () => {
    const { user } = await openSnippet(TEMPLATE, { badges: { apple: IMAGE } });
    await user.click(button('Button for the mail'));
    await user.click(await screen.findByRole('radio', { name: 'Apple' }));
    expect(screen.queryByText(/text link/)).toBeNull();
    await user.click(button('Copy button HTML'));
    expect(await clipboardText()).toContain(`<img src="${IMAGE}" alt="Add to Apple Wallet"`);
  });

  it('leads to the settings of images while there are none', async () => {
    const { user } = await openSnippet(TEMPLATE);
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    await user.click(button('Button for the mail'));
    await user.click(await screen.findByRole('button', { name: 'Use their badges' }));
    expect(create).toHaveBeenCalledWith({ url: expect.stringContaining('#/projects/gold') });
  });

  it('goes to the cursor if the editor says where that is', async () => {
    const { user } = await openSnippet({ ...TEMPLATE, caret: true });
    answerWith({ insertButtonIntoPage: () => INSERTED });
    await user.click(button('Button for the mail'));
    await user.click(await screen.findByRole('radio', { name: 'Google' }));
    await user.click(button('Insert at the cursor'));
    expect(await screen.findByText(/^Button inserted at the cursor/)).toBeTruthy();
    expect(sentOf('insertButtonIntoPage')).toEqual([{ tabId: 7, id: 'gold', wallets: ['google'] }]);
  });

  it('says which wallet has no badge yet, and shows what stands in for it', async () => {
    const { user } = await openSnippet(TEMPLATE, { badges: { apple: IMAGE }, kind: 'coupon' });
    await user.click(button('Button for the mail'));
    expect(await screen.findByText(/^One badge, and a text link/)).toBeTruthy();
    const preview = within(screen.getByRole('figure', { name: 'Preview' }));
    expect(preview.getByText('Add to Apple Wallet')).toBeTruthy();
    expect(preview.getByText('Get your coupon')).toBeTruthy();
    expect(preview.queryByText('Add to Google Wallet')).toBeNull();
  });

  it('can ask MoEngage to leave its link alone, says what that costs, and remembers it', async () => {
    const { user } = await openSnippet({ ...TEMPLATE, caret: true });
    answerWith({ insertButtonIntoPage: () => INSERTED });
    await user.click(button('Button for the mail'));
    await user.click(await untracked());
    expect(screen.getByText(/counts no clicks on it and adds no UTM/)).toBeTruthy();
    await user.click(button('Copy button HTML'));
    expect(await clipboardText()).toContain(' clicktracking="off" ');
    await expectAccessible();
    await user.click(button('Insert at the cursor'));
    const wallets = ['apple', 'google'];
    expect(sentOf('insertButtonIntoPage')).toEqual([
      { tabId: 7, id: 'gold', wallets, clickTracking: 'off' },
    ]);
    await waitFor(async () =>
      expect(await buttonSettingsItem.getValue()).toEqual({ gold: { clickTracking: 'off' } }),
    );
    await user.click(await untracked());
    await waitFor(async () => expect(await buttonSettingsItem.getValue()).toEqual({ gold: {} }));
  });

  it.each([
    ['its HTML block', { ...TEMPLATE, dragAndDrop: true }],
    ['its frame, where Passlink may not look', { status: 'closed-frame' }],
  ] as const)('cannot do so in the drag-and-drop editor: %s', async (_, report) => {
    const { user } = await openSnippet(report);
    await buttonSettingsItem.setValue({ gold: { clickTracking: 'off' } });
    await user.click(button('Button for the mail'));
    await user.click(await screen.findByRole('button', { name: 'Copy button HTML' }));
    expect(screen.queryByRole('checkbox', { name: 'Deliver the link as it is' })).toBeNull();
    expect(await clipboardText()).not.toContain('clicktracking');
  });

  it('is not offered if a field is a template of its own', async () => {
    await openSnippet({ ...TEMPLATE, single: true });
    expect(screen.queryByRole('button', { name: 'Button for the mail' })).toBeNull();
  });
});
