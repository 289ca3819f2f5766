import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';

import { answerWith, clipboardText, expectAccessible, sentOf } from '../ui/support';
import { button, openSnippet, SNIPPET, TEMPLATE } from './open-snippet';

vi.mock('@/lib/messages', () => ({ sendMessage: vi.fn() }));
vi.mock('@/components/preview/preview-card', () => ({ PreviewCard: () => null }));

describe('the code', () => {
  it('is shown without the secret and copied with it, said aloud', async () => {
    const { user } = await openSnippet(TEMPLATE);
    answerWith({ buildSnippet: () => SNIPPET });
    await user.click(button('Show code'));
    const shown = screen.getByLabelText<HTMLTextAreaElement>('Code with the secret hidden');
    expect(shown.value).toContain('••••••••');
    await expectAccessible();

    await user.click(button('Copy code'));

    expect(await screen.findByText('Code copied. It contains the secret.')).toBeTruthy();
    expect(await clipboardText()).toBe(SNIPPET.block);
    expect(sentOf('buildSnippet')).toEqual([{ id: 'gold', style: 'quoted' }]);
  });

  it('has one line for push and SMS', async () => {
    const { user } = await openSnippet(TEMPLATE);
    answerWith({ buildSnippet: () => ({ block: '', reference: 'one line' }) });
    await user.click(button('Show code'));
    await user.click(screen.getByRole('radio', { name: 'Push or SMS field' }));
    await user.click(button('Copy code'));

    await waitFor(async () => expect(await clipboardText()).toBe('one line'));
    expect(sentOf('buildSnippet')).toEqual([{ id: 'gold', style: 'inline' }]);
  });
});
