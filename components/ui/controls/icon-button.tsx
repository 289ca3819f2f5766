import { ActionIcon, type ActionIconProps, type ElementProps, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';

interface IconButtonProps
  extends ActionIconProps, ElementProps<'button', keyof ActionIconProps | 'aria-label'> {
  /** What it does, starting with a verb: read aloud, and shown on hover and focus. */
  label: string;
  children: ReactNode;
}

/** A button that is only an icon, with a name for everybody. */
export function IconButton({ label, children, ...rest }: IconButtonProps) {
  return (
    <Tooltip label={label} events={{ hover: true, focus: true, touch: false }}>
      <ActionIcon type="button" {...rest} aria-label={label}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
