import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { QrButton } from '@/components/ui';

import { expectAccessible, expectFocus, show } from '../support';

const button = () => screen.getByRole('button', { name: 'Show QR code' });

describe('QrButton', () => {
  it('draws the code and offers it as an SVG file', async () => {
    const { user } = show(<QrButton link="https://pub1.pskt.io/c/a?data=x&sig=y" />);

    await user.click(button());

    const image = await screen.findByRole('img', { name: 'QR code of the link' });
    expect(image.getAttribute('src')).toContain('data:image/svg+xml');
    const download = screen.getByRole('link', { name: 'Download SVG' });
    expect(download.getAttribute('download')).toBe('smartpass-link.svg');
    await expectAccessible();
  });

  it('restores the focus when Escape closes it', async () => {
    const { user } = show(<QrButton link="https://pub1.pskt.io/c/a" />);
    await user.click(button());
    await screen.findByRole('img', { name: 'QR code of the link' });

    await user.keyboard('{Escape}');

    await expectFocus(button);
  });

  it('says that a link of 5,000 characters is too long', async () => {
    const { user } = show(<QrButton link={`https://pub1.pskt.io/c/a?data=${'x'.repeat(5000)}`} />);

    await user.click(button());

    expect(await screen.findByText(/too long for a QR code/)).toBeTruthy();
    expect(screen.queryByRole('img', { name: 'QR code of the link' })).toBeNull();
  });
});
