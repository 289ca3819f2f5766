import { Button, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMemo } from 'react';
import { renderSVG } from 'uqr';

import styles from './qr-code.module.css';

/** What the largest QR code (version 40, correction level L) holds. Source: ISO/IEC 18004. */
const MOST_BYTES = 2953;

/** The quiet zone that scanners need around a code. Source: ISO/IEC 18004. */
const QUIET_MODULES = 4;

/** A QR code, dark on white in either scheme because scanners expect it so. */
export function QrCode({ link }: { link: string }) {
  const image = useMemo(() => drawQr(link), [link]);
  if (image === undefined) {
    return (
      <Text size="sm">
        This link is too long for a QR code, which holds {MOST_BYTES.toLocaleString()} characters at
        most. Leave fields out to shorten it.
      </Text>
    );
  }
  return (
    <>
      <img className={styles.code} src={image} alt="QR code of the link" />
      <Button
        component="a"
        href={image}
        download="smartpass-link.svg"
        variant="default"
        size="xs"
        fullWidth
        mt="sm"
        leftSection={<IconDownload size={14} aria-hidden />}
      >
        Download SVG
      </Button>
      <Text size="xs" c="dimmed" mt="sm">
        Scanning it opens the link, which creates the pass.
      </Text>
    </>
  );
}

function drawQr(link: string): string | undefined {
  if (new TextEncoder().encode(link).length > MOST_BYTES) return undefined;
  const svg = renderSVG(link, { border: QUIET_MODULES, ecc: 'L' });
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}
