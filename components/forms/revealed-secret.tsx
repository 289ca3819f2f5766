import { Button, Text } from '@mantine/core';

import { CopyIconButton, Notice } from '../ui';
import classes from './secret-field.module.css';
import { type RevealRequest, SHOWN_FOR_SECONDS, useReveal } from './use-reveal';

interface RevealedSecretProps {
  /** The field's label, “Secret”. */
  label: string;
  request: RevealRequest;
}

/** The saved secret, shown as dots. The author can reveal it for half a minute. */
export function RevealedSecret({ label, request }: RevealedSecretProps) {
  const { text, left, failure, show, hide } = useReveal(request);
  const name = label.charAt(0).toLowerCase() + label.slice(1);
  return (
    <>
      <div className={classes.saved}>
        {text === undefined ? (
          <>
            <code className={classes.revealed} aria-hidden>
              ••••••••••••
            </code>
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={`Show the ${name} for ${SHOWN_FOR_SECONDS} seconds`}
              onClick={() => void show()}
            >
              Show
            </Button>
          </>
        ) : (
          <>
            <code className={classes.revealed} dir="ltr">
              {text}
            </code>
            <CopyIconButton
              label={`Copy the ${name}`}
              text={text}
              done={`Copied. The clipboard holds your ${name} now.`}
            />
            <Button size="compact-sm" variant="subtle" onClick={hide}>
              Hide
            </Button>
            <Text span size="xs" c="dimmed">
              Hides in {left} s
            </Text>
          </>
        )}
      </div>
      {failure !== undefined && <Notice tone="error">{failure}</Notice>}
    </>
  );
}
