import { Anchor, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';

import { describeMapping } from '@/lib/project';
import type { Project } from '@/lib/project/types';
import type { FieldMapping } from '@/lib/snippet/types';

import { announce, IconButton } from '../ui';
import type { Attribute } from '../open-page/read-attributes';
import styles from './suggestions.module.css';
import { type SuggestedRow, useSuggestions } from './use-suggestions';

interface FieldSuggestionsProps {
  project: Pick<Project, 'id' | 'kind'>;
  rows: readonly FieldMapping[];
  /** Attributes in the open template, in its order. */
  found: readonly Attribute[];
  onAdd: (row: FieldMapping) => void;
}

/** A longer list would distract from the rows. */
const SHOWN = 3;

/**
 * Attributes of the open template that the pass does not use yet. They are suggestions; the author
 * adds them.
 */
export function FieldSuggestions({ project, rows, found, onAdd }: FieldSuggestionsProps) {
  const { suggestions, dismiss } = useSuggestions(project, rows, found);
  const [isOpen, setIsOpen] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  if (suggestions.length === 0) return null;
  const shown = isOpen ? suggestions : suggestions.slice(0, SHOWN);
  const more = suggestions.length - shown.length;
  // The suggestion that had the focus disappears; the next one is drawn in its place.
  const focusNext = (at: number) =>
    requestAnimationFrame(() => {
      const items = list.current?.children;
      items?.[Math.min(at, items.length - 1)]?.querySelector('button')?.focus();
    });
  return (
    <section className={styles.suggestions} aria-label="Suggestions from this template">
      <ul ref={list}>
        {shown.map((row, at) => (
          <Suggestion
            key={row.field}
            row={row}
            onAdd={() => {
              onAdd(row);
              announce(`${describeMapping(row).field} added`);
              focusNext(at);
            }}
            onDismiss={() => {
              void dismiss(row);
              focusNext(at);
            }}
          />
        ))}
      </ul>
      {more > 0 && (
        <Anchor component="button" type="button" size="sm" onClick={() => setIsOpen(true)}>
          Show {more} more
        </Anchor>
      )}
    </section>
  );
}

interface SuggestionProps {
  row: SuggestedRow;
  onAdd: () => void;
  onDismiss: () => void;
}

function Suggestion({ row, onAdd, onDismiss }: SuggestionProps) {
  const { field } = describeMapping(row);
  const { name, object } = row.value;
  return (
    <li className={styles.suggestion}>
      <span className={styles.words}>
        <bdi className={styles.name}>{name}</bdi>
        {object === 'EventAttribute' && ' (event attribute)'} is in this template. Use it for{' '}
        <span className={styles.name}>{field}</span>?
      </span>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={`Use it for ${field}: ${name}`}
        onClick={onAdd}
      >
        Use it
      </Button>
      <IconButton label={`Do not suggest ${name} for ${field}`} size={28} onClick={onDismiss}>
        <IconX size={14} aria-hidden />
      </IconButton>
    </li>
  );
}
