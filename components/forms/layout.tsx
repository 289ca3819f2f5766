import { Text, Title } from '@mantine/core';
import { type CSSProperties, type ReactNode, useId } from 'react';

import classes from './layout.module.css';

interface SectionProps {
  title: string;
  /** One line about its purpose. */
  lead?: ReactNode;
  children: ReactNode;
}

/** A section of a page, with its heading. */
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

/** A section of a page whose heading is the control that opens it. */
export function UntitledSection({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section aria-label={label} className={classes.section}>
      {children}
    </section>
  );
}

interface GridProps {
  /** The width in pixels below which a column is too narrow to read; default 260. */
  column?: number;
  children: ReactNode;
}

/** Puts fields side by side if there is room, or below one another. */
export function Grid({ column = 260, children }: GridProps) {
  return (
    <div className={classes.grid} style={{ '--column': `${column}px` } as CSSProperties}>
      {children}
    </div>
  );
}
