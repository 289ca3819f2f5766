import { TextInput, VisuallyHidden } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import { readUrl } from './read-url';
import classes from './url-field.module.css';

/** Long enough for a pause in typing: an error in the middle of a word only disturbs. */
const PAUSE_MS = 500;

interface UrlFieldProps {
  url: string;
  onChange: (url: string) => void;
  /** The error from saving; shown at once. */
  error?: ReactNode;
}

/** The project's PassKit URL. A correct one is confirmed at once, a wrong one after a pause. */
export function UrlField({ url, onChange, error }: UrlFieldProps) {
  const [settled] = useDebouncedValue(url, PAUSE_MS);
  const { code, problem } = readUrl(url);
  const paused = settled === url && url.trim() !== '';
  return (
    <TextInput
      label="PassKit URL"
      description="In PassKit under Distribution › SmartPass Settings."
      placeholder="https://pub1.pskt.io/c/a4hrop"
      type="url"
      inputMode="url"
      autoComplete="off"
      spellCheck={false}
      classNames={{ wrapper: classes.wrapper, input: classes.input }}
      value={url}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={error ?? (paused ? problem : undefined)}
      rightSection={
        code !== undefined && (
          <>
            <IconCircleCheck size={18} aria-hidden className={classes.right} />
            <VisuallyHidden>A PassKit project URL, code {code}</VisuallyHidden>
          </>
        )
      }
    />
  );
}
