import { Button, Popover, Text } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useState } from 'react';

import { DRAFT_PASSES } from '../ui';

interface OpenLinkProps {
  link: string;
  /** What opening the link again does: nothing new, or another pass each time. */
  again: string;
  disabled: boolean;
  onOpen: () => void;
}

/** Opens the link, after saying what that does: it creates a pass, and perhaps not the first. */
export function OpenLink({ link, again, disabled, onOpen }: OpenLinkProps) {
  const [asking, setAsking] = useState(false);
  return (
    <Popover
      opened={asking && !disabled}
      onChange={setAsking}
      position="top-end"
      width={260}
      trapFocus
      returnFocus
      withRoles
    >
      <Popover.Target>
        <Button
          variant="default"
          disabled={disabled}
          leftSection={<IconExternalLink size={16} aria-hidden />}
          onClick={() => setAsking(!asking)}
        >
          Open
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="md" aria-label="Open the link">
        <Text size="sm" mb="sm">
          Opening the link creates the pass in PassKit. {again} In a live project every pass counts.{' '}
          {DRAFT_PASSES}
        </Text>
        <Button
          component="a"
          href={link}
          target="_blank"
          rel="noreferrer"
          size="xs"
          fullWidth
          onClick={() => {
            setAsking(false);
            onOpen();
          }}
        >
          Create the pass and open it
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
