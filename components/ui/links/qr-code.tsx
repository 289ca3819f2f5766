import { Button, Group, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMemo } from 'react';
import { encode, renderSVG } from 'uqr';

import { DRAFT_PASSES } from './opening-words';
import styles from './qr-code.module.css';

/** The capacity of the largest QR code (version 40, correction level L). Source: ISO/IEC 18004. */
const MOST_BYTES = 2953;

/** The quiet zone that scanners need around a code. Source: ISO/IEC 18004. */
const QUIET_MODULES = 4;

const OPTIONS = { border: QUIET_MODULES, ecc: 'L' } as const;

/** A QR code. It is dark on white in either theme, because scanners expect that. */
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
      <Group grow gap="sm" mt="sm">
        <Button
          component="a"
          href={image}
          download="smartpass-link.svg"
          aria-label="Download SVG"
          variant="default"
          size="xs"
          leftSection={<IconDownload size={14} aria-hidden />}
        >
          SVG
        </Button>
        <Button
          aria-label="Download PNG"
          variant="default"
          size="xs"
          leftSection={<IconDownload size={14} aria-hidden />}
          onClick={() => downloadPng(link)}
        >
          PNG
        </Button>
      </Group>
      <Text size="xs" c="dimmed" mt="sm">
        Scanning it opens the link, which creates a pass. {DRAFT_PASSES}
      </Text>
    </>
  );
}

/** Pixels for each module: sharp on paper at a few centimetres. */
const MODULE_PIXELS = 8;

/** Downloads a PNG for programs that do not accept SVG; drawn on demand. */
function downloadPng(link: string): void {
  const { size, data } = encode(link, OPTIONS);
  const canvas = document.createElement('canvas');
  canvas.width = size * MODULE_PIXELS;
  canvas.height = canvas.width;
  const context = canvas.getContext('2d');
  if (!context) return;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000';
  for (const [row, modules] of data.entries()) {
    for (const [column, isDark] of modules.entries()) {
      if (!isDark) continue;
      context.fillRect(column * MODULE_PIXELS, row * MODULE_PIXELS, MODULE_PIXELS, MODULE_PIXELS);
    }
  }
  const anchor = document.createElement('a');
  anchor.href = canvas.toDataURL('image/png');
  anchor.download = 'smartpass-link.png';
  anchor.click();
}

function drawQr(link: string): string | undefined {
  if (new TextEncoder().encode(link).length > MOST_BYTES) return undefined;
  const svg = renderSVG(link, OPTIONS);
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}
