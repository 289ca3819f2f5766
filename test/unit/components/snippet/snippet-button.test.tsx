import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';

import { answerWith, clipboardText, expectAccessible, sentOf } from '../ui/support';
import { button, INSERTED, openSnippet, OWN_BLOCK, TEMPLATE } from './open-snippet';

const IMAGE = 'https://img.example/apple.png';

describe('the button for a mail', () => {
  it('is copied as HTML that links to the reference in this template', async () => {
    const blocks = [{ ...OWN_BLOCK, variable: 'longURL2' }];
    const { user } = await openSnippet({ ...TEMPLATE, blocks });
    await user.click(button('Button for the mail'));
    await user.click(await screen.findByRole('button', { name: 'Copy button HTML' }));
    const html = await clipboardText();
    expect(html.match(/<a href="\{\{longURL2\}\}"/g)).toHaveLength(2);
    await expectAccessible();
  });

  it('can be for one wallet alone, with the project’s own image', async () => {
    const { user } = await openSnippet(TEMPLATE, { badges: { apple: IMAGE } });
    await user.click(button('Button for the mail'));
    await user.click(await screen.findByRole('radio', { name: 'Apple' }));
    expect(screen.queryByText(/^Drawn as text/)).toBeNull();
    await user.click(button('Copy button HTML'));
    expect(await clipboardText()).toContain(`<img src="${IMAGE}" alt="Add to Apple Wallet"`);
  });

  it('leads to the settings of images while there are none', async () => {
    const { user } = await openSnippet(TEMPLATE);
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    await user.click(button('Button for the mail'));
    await user.click(await screen.findByRole('button', { name: 'Use badge images instead' }));
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

  it('is not offered if a field is a template of its own', async () => {
    await openSnippet({ ...TEMPLATE, single: true });
    expect(screen.queryByRole('button', { name: 'Button for the mail' })).toBeNull();
  });
});
