import { Text, Title } from '@mantine/core';
import { type CSSProperties, type ReactNode, useId } from 'react';

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

/** A part of a page that is headed by what opens it. */
export function UntitledSection({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section aria-label={label} className={classes.section}>
      {children}
    </section>
  );
}

interface GridProps {
  /** Pixels under which a column is too narrow to read in; default 260. */
  column?: number;
  children: ReactNode;
}

/** Fields side by side where there is room, under one another where there is not. */
export function Grid({ column = 260, children }: GridProps) {
  return (
    <div className={classes.grid} style={{ '--column': `${column}px` } as CSSProperties}>
      {children}
    </div>
  );
}
