import { Button, type ButtonProps } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useState } from 'react';

import { announce } from '../feedback/announcer';
import { IconButton } from './icon-button';

interface CopyProps {
  /** What the button says, "Copy link". */
  label: string;
  /** The text, or a function that gets it when the button is pressed. */
  text: string | (() => Promise<string>);
  /** Announced after copying; default "Copied". */
  done?: string;
  /** Called if the text could not be got or the clipboard refused it. */
  onFailure?: (error: unknown) => void;
}

function useCopy({ text, done = 'Copied', onFailure }: CopyProps) {
  const [copied, showCopied] = useCopied();
  const [busy, setBusy] = useState(false);
  const copy = async () => {
    setBusy(true);
    try {
      await navigator.clipboard.writeText(typeof text === 'string' ? text : await text());
      showCopied();
      announce(done);
    } catch (error) {
      announce('Not copied');
      onFailure?.(error);
    } finally {
      setBusy(false);
    }
  };
  return { copied, busy, copy };
}

/** Copies a text and says so on the button itself, where the author is looking. */
export function CopyButton({ label, text, done, onFailure, ...rest }: CopyProps & ButtonProps) {
  const { copied, busy, copy } = useCopy({
    label,
    text,
    ...(done !== undefined && { done }),
    ...(onFailure && { onFailure }),
  });
  const Icon = copied ? IconCheck : IconCopy;
  return (
    <Button
      type="button"
      variant="default"
      leftSection={<Icon size={16} aria-hidden />}
      aria-disabled={busy || undefined}
      {...rest}
      onClick={() => void copy()}
    >
      {copied ? 'Copied' : label}
    </Button>
  );
}

/** The same as an icon, for the end of a row. */
export function CopyIconButton(props: CopyProps) {
  const { copied, copy } = useCopy(props);
  const Icon = copied ? IconCheck : IconCopy;
  return (
    <IconButton label={copied ? 'Copied' : props.label} onClick={() => void copy()}>
      <Icon size={16} aria-hidden />
    </IconButton>
  );
}

/** Long enough to be read, short enough to copy again. */
const SHOWN_MS = 2000;

/** True for a moment after the returned function is called. */
function useCopied(): [copied: boolean, show: () => void] {
  const [shownAt, setShownAt] = useState<number | null>(null);
  useEffect(() => {
    if (shownAt === null) return undefined;
    const timer = setTimeout(() => setShownAt(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [shownAt]);
  return [shownAt !== null, () => setShownAt(Date.now())];
}
