import { useEffect, useMemo, useState } from 'react';

import { sendMessage } from '@/lib/messages';
import type { Project } from '@/lib/project/types';
import type { FieldMapping } from '@/lib/snippet/types';
import { useProjects } from '@/components/stores/projects';

import { rowsToKeep, whatIsMissing } from '../mapping';
import { createRowSaver, type SaveState } from './row-saver';

/**
 * A project's rows while they are edited here. Changes show at once and are saved a moment later.
 */
export interface EditedRows {
  rows: readonly FieldMapping[];
  change: (rows: FieldMapping[]) => void;
  state: SaveState;
  /** Saves pending changes. Resolves to true if nothing is left unsaved. */
  settle: () => Promise<boolean>;
}

/** Edits the rows of one project; use a component of its own for another project. */
export function useRows(project: Project): EditedRows {
  const [edited, setEdited] = useState<readonly FieldMapping[]>();
  const [state, setState] = useState<SaveState>({ status: 'saved' });
  const [stored, setStored] = useState(project.fields);
  if (stored !== project.fields) {
    setStored(project.fields);
    // Once everything is saved, storage is current again, and another page may have changed it.
    const isDone = edited?.every((row) => whatIsMissing(row) === undefined);
    if (state.status === 'saved' && isDone) setEdited(undefined);
  }
  const { id } = project;
  const { saver, last } = useMemo(() => {
    const latest: { state: SaveState } = { state: { status: 'saved' } };
    return {
      last: latest,
      saver: createRowSaver(
        (rows) => saveRows(id, rows),
        (next) => {
          latest.state = next;
          setState(next);
        },
      ),
    };
  }, [id]);

  useEffect(() => {
    // The popup closes without asking, so the last edits are saved as the page goes.
    const leave = () => void saver.flush();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [saver]);

  return {
    rows: edited ?? project.fields,
    change: (rows) => {
      setEdited(rows);
      saver.queue(rows);
    },
    state,
    settle: async () => {
      await saver.flush();
      return last.state.status === 'saved';
    },
  };
}

/** Saves the rows into the project as stored now, because other pages may have changed it. */
async function saveRows(id: string, rows: readonly FieldMapping[]): Promise<void> {
  const stored = useProjects.getState().projects.find((project) => project.id === id);
  if (!stored) throw new Error('This project was deleted. Choose another one.');
  await sendMessage('saveFields', { id, fields: rowsToKeep(rows, stored.fields) });
}
