import { Button, Group, Text } from '@mantine/core';
import { type NotificationData, notifications } from '@mantine/notifications';

import { failureWords } from './failure-words';

/** Long enough to read the sentence, look at the list and press the button. */
const UNDO_MS = 10_000;

const LOOK = { withBorder: true, closeButtonProps: { 'aria-label': 'Close' } };

/** Says what was done and offers to undo it. */
export function offerUndo(done: string, undo: () => Promise<void>): void {
  showWithAction(done, 'Undo', undo, { autoClose: UNDO_MS });
}

/** Says what was done, if the screen does not show it. */
export function tellDone(done: string): void {
  notifications.show({ ...LOOK, message: done });
}

/** Says why something failed. Stays until it is closed. */
export function tellFailure(error: unknown, retry: () => Promise<void>): void {
  showWithAction(failureWords(error), 'Try again', retry, { color: 'red', autoClose: false });
}

function showWithAction(
  text: string,
  action: string,
  run: () => Promise<void>,
  look: Partial<NotificationData>,
): void {
  const onClick = async () => {
    notifications.hide(id);
    try {
      await run();
    } catch (error) {
      tellFailure(error, run);
    }
  };
  const message = (
    <Group wrap="nowrap" justify="space-between">
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {text}
      </Text>
      <Button size="compact-sm" variant="light" flex="none" onClick={() => void onClick()}>
        {action}
      </Button>
    </Group>
  );
  const id = notifications.show({ ...LOOK, ...look, message });
}
