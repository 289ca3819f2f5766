import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';

import { CopyButton } from '@/components/ui';

import { clipboardText, expectAccessible, show } from '../support';

describe('CopyButton', () => {
  it('copies, shows that on itself, and announces it', async () => {
    const { user } = show(<CopyButton label="Copy link" text="https://x" done="Link copied" />);

    await user.click(screen.getByRole('button', { name: 'Copy link' }));

    expect(await clipboardText()).toBe('https://x');
    expect(await screen.findByRole('button', { name: 'Copied' })).toBeTruthy();
    expect(screen.getByText('Link copied')).toBeTruthy();
    await expectAccessible();
  });

  it('gets its text when it is pressed', async () => {
    const { user } = show(<CopyButton label="Copy" text={async () => 'late text'} />);

    await user.click(screen.getByRole('button', { name: 'Copy' }));

    await screen.findByRole('button', { name: 'Copied' });
    expect(await clipboardText()).toBe('late text');
  });

  it('says why nothing was copied, and does not claim otherwise', async () => {
    const failure = new Error('no secret');
    const onFailure = vi.fn();
    const { user } = show(
      <CopyButton label="Copy" text={() => Promise.reject(failure)} onFailure={onFailure} />,
    );

    await user.click(screen.getByRole('button', { name: 'Copy' }));

    await screen.findByText('Not copied');
    expect(onFailure).toHaveBeenCalledWith(failure);
    expect(screen.getByRole('button', { name: 'Copy' })).toBeTruthy();
  });
});
