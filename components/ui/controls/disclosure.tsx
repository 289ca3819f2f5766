import { UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';

import styles from './disclosure.module.css';

interface DisclosureProps {
  label: ReactNode;
  children: ReactNode;
  /** Whether it is open at first; default false. */
  startsOpen?: boolean;
}

/** A line that opens the content below it. The content is not rendered before. */
export function Disclosure({ label, children, startsOpen = false }: DisclosureProps) {
  const [open, setOpen] = useState(startsOpen);
  const id = useId();
  return (
    <div>
      <UnstyledButton
        className={styles.label}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <IconChevronRight size={16} className={styles.chevron} data-open={open} aria-hidden />
        {label}
      </UnstyledButton>
      {open && <div id={id}>{children}</div>}
    </div>
  );
}
