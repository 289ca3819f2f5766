import { Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';

import classes from './layout.module.css';

interface SectionProps {
  title: string;
  /** What it is for, in a line. */
  lead?: ReactNode;
  children: ReactNode;
}

/** A part of a page with its heading. */
export function Section({ title, lead, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes.section}>
      <div>
        <Title order={2} id={id}>
          {title}
        </Title>
        {lead && (
          <Text size="sm" c="dimmed" maw={560}>
            {lead}
          </Text>
        )}
      </div>
      {children}
    </section>
  );
}

/** Fields side by side where there is room, under one another where there is not. */
export function Grid({ children }: { children: ReactNode }) {
  return <div className={classes.grid}>{children}</div>;
}
