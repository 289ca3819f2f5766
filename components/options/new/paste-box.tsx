import { Textarea } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';

import { type CommandLine, parseCommandLine } from '@/lib/passkit';
import classes from './paste-box.module.css';
import { describeRecognised } from './recognised';

interface PasteBoxProps {
  /** Called with what the text holds, whenever it changes. */
  onRead: (read: CommandLine) => void;
}

/** Accepts what PassKit shows, in whatever form it was copied, and says what it found. */
export function PasteBox({ onRead }: PasteBoxProps) {
  // The text may hold a key, so it stays in this component.
  const [text, setText] = useState('');
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => box.current?.focus(), []);
  const lines = describeRecognised(text, parseCommandLine(text));
  return (
    <div>
      <Textarea
        ref={box}
        label="Paste the command line from PassKit › Distribution › Command Line Tools"
        placeholder="smartpass-link-generator -in in.csv -out out.csv -url https://pub1.pskt.io/c/… -key …"
        rows={4}
        resize="vertical"
        spellCheck={false}
        autoComplete="off"
        classNames={{ input: classes.input }}
        // Without `value`, because React would write the text, and a key in it, into the document.
        onChange={(event) => {
          setText(event.currentTarget.value);
          onRead(parseCommandLine(event.currentTarget.value));
        }}
      />
      <ul className={classes.lines} aria-live="polite" aria-label="Found in the pasted text">
        {lines.map(({ state, text }) => (
          <li key={text} className={classes.line} data-state={state}>
            {state === 'found' ? (
              <IconCircleCheck size={16} aria-hidden className={classes.icon} />
            ) : (
              <IconCircleDashed size={16} aria-hidden className={classes.icon} />
            )}
            {text}
          </li>
        ))}
      </ul>
    </div>
  );
}
