import { Popover } from '@mantine/core';
import { IconQrcode } from '@tabler/icons-react';
import { useState } from 'react';

import { IconButton } from '../controls/icon-button';
import { lazyPart } from '../shell/lazy-part';

const QrCode = lazyPart(async () => (await import('./qr-code')).QrCode);

interface QrButtonProps {
  link: string;
  /** Disabled while there is no link. */
  disabled?: boolean;
  /** `default`: beside other buttons; `subtle`: at the end of a row. */
  variant?: 'default' | 'subtle';
}

/** Shows a link as a QR code to scan or to download. */
export function QrButton({ link, disabled = false, variant = 'default' }: QrButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="top-end"
      width={240}
      trapFocus
      returnFocus
      withRoles
    >
      <Popover.Target>
        <IconButton
          label="Show QR code"
          variant={variant}
          size={variant === 'default' ? 36 : 32}
          disabled={disabled}
          onClick={() => setOpen(!open)}
        >
          <IconQrcode size={variant === 'default' ? 18 : 16} aria-hidden />
        </IconButton>
      </Popover.Target>
      <Popover.Dropdown p="md" aria-label="QR code">
        <QrCode link={link} />
      </Popover.Dropdown>
    </Popover>
  );
}
