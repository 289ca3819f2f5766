import { Button, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

import type { NoticeAction } from './notice';

interface EmptyProps {
  icon?: ReactNode;
  title: string;
  /** The purpose of this place. */
  children: ReactNode;
  action?: NoticeAction;
}

/** A place with nothing in it yet: says what it is for and offers the one thing to do. */
export function Empty({ icon, title, children, action }: EmptyProps) {
  return (
    <Stack align="center" gap="sm" px="xl" py={48} ta="center">
      {icon}
      <Title order={2}>{title}</Title>
      <Text c="dimmed" maw={360}>
        {children}
      </Text>
      {action && (
        <Button type="button" mt="sm" onClick={action.onClick}>
          {action.label}
        </Button>
      )}
    </Stack>
  );
}
