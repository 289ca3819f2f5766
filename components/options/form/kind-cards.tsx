import { Radio } from '@mantine/core';

import type { ProjectKind } from '@/lib/project';
import classes from './kind-cards.module.css';
import { KINDS } from './kinds';

interface KindCardsProps {
  kind: ProjectKind;
  onChange: (kind: ProjectKind) => void;
}

/** Chooses the kind of project, from three cards with a line each. */
export function KindCards({ kind, onChange }: KindCardsProps) {
  const choose = (value: string) => {
    const chosen = KINDS.find((entry) => entry.kind === value);
    if (chosen) onChange(chosen.kind);
  };
  return (
    <Radio.Group label="What the project hands out" value={kind} onChange={choose}>
      <div className={classes.cards}>
        {KINDS.map(({ kind, label, line, icon: KindIcon }) => (
          <Radio.Card key={kind} value={kind} className={classes.card}>
            <KindIcon size={20} aria-hidden className={classes.icon} />
            <span className={classes.label}>{label}</span>
            <span className={classes.line}>{line}</span>
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  );
}
