import { Anchor, Button, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import styles from './notice.module.css';

export type Tone = 'info' | 'success' | 'warning' | 'error';

const ICONS = {
  info: IconInfoCircle,
  success: IconCircleCheck,
  warning: IconAlertTriangle,
  error: IconAlertTriangle,
} as const;

export interface NoticeAction {
  /** What the button does, starting with a verb. */
  label: string;
  onClick: () => void;
}

interface NoticeProps {
  tone: Tone;
  /** The problem in a few words, if a paragraph follows. */
  title?: string;
  /** The problem in one sentence. */
  children: ReactNode;
  /** Buttons, the likeliest first. */
  actions?: NoticeAction[];
  /** `bar`: one line with text buttons; `card`: room for a paragraph, with buttons below it. */
  shape?: 'bar' | 'card';
}

/**
 * Says what happened and what to do about it. Errors interrupt a screen reader; other tones wait.
 */
export function Notice({ tone, title, children, actions, shape = 'card' }: NoticeProps) {
  const Icon = ICONS[tone];
  return (
    <div
      className={styles.notice}
      data-tone={tone}
      data-shape={shape}
      role={tone === 'error' ? 'alert' : 'status'}
    >
      <Icon size={16} className={styles.icon} aria-hidden />
      <div className={styles.body}>
        <Text component="div" size="sm" className={styles.text}>
          {title !== undefined && <strong className={styles.title}>{title}</strong>}
          {children}
        </Text>
        {actions && actions.length > 0 && (
          <div className={styles.actions}>
            {actions.map((action) =>
              shape === 'bar' ? (
                <Anchor
                  key={action.label}
                  component="button"
                  type="button"
                  size="sm"
                  fw={600}
                  onClick={action.onClick}
                >
                  {action.label}
                </Anchor>
              ) : (
                <Button
                  key={action.label}
                  type="button"
                  size="xs"
                  variant="default"
                  onClick={action.onClick}
                >
                  {action.label}
                </Button>
              ),
            )}
          </div>
        )}
      </div>
    </div>
  );
}
