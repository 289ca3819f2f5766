import { create } from 'zustand';

import {
  type ColumnMatch,
  type DialectChoice,
  matchHeader,
  type OpenedFile,
  openSample,
  SAMPLE_BYTES,
} from '@/lib/bulk';

/** A file that was dropped, chosen or pasted, and what the author said of it. */
export interface FileState {
  file: Blob | null;
  /** '' for pasted rows. */
  name: string;
  sample: Uint8Array<ArrayBuffer>;
  choice: DialectChoice;
  opened: OpenedFile | null;
  matches: ColumnMatch[];
  /** For each column the payload field that it fills; null keeps it out of the pass. */
  columns: (string | null)[];
  /** Why there is nothing to show. */
  failure: string | null;
}

const NOTHING: FileState = {
  file: null,
  name: '',
  sample: new Uint8Array(0),
  choice: {},
  opened: null,
  matches: [],
  columns: [],
  failure: null,
};

/** Outlives the page's parts, so that a look at a project does not lose the file. */
export const useFile = create<FileState>(() => NOTHING);

/** Opens a file by its beginning; nothing of it is kept. */
export async function openFile(file: Blob, name: string): Promise<void> {
  try {
    const sample = new Uint8Array(await file.slice(0, SAMPLE_BYTES).arrayBuffer());
    show({ ...NOTHING, file, name, sample });
  } catch {
    useFile.setState({ ...NOTHING, failure: 'This file cannot be read. Choose it again.' });
  }
}

export function closeFile(): void {
  useFile.setState(NOTHING);
}

/** Reads the file anew as the author says that it is written. */
export function chooseDialect(choice: DialectChoice): void {
  const state = useFile.getState();
  show({ ...state, choice: { ...state.choice, ...choice } });
}

/** Puts a column into the pass as this field, or keeps it out. */
export function setColumn(at: number, field: string | null): void {
  useFile.setState(({ columns }) => ({ columns: columns.with(at, field) }));
}

/** Takes every suggestion whose field no column fills yet. */
export function takeSuggestions(): void {
  useFile.setState(({ columns, matches }) => {
    const next = [...columns];
    for (const [at, { suggestion }] of matches.entries()) {
      if (suggestion && next[at] === null && !next.includes(suggestion)) next[at] = suggestion;
    }
    return { columns: next };
  });
}

function show(state: FileState): void {
  const { file, sample, choice } = state;
  try {
    const opened = openSample(sample, sample.length === file?.size, choice) ?? null;
    const matches = opened ? matchHeader(opened.header) : [];
    const failure = opened ? null : EMPTY;
    useFile.setState({
      ...state,
      opened,
      matches,
      columns: matches.map(({ field }) => field),
      failure,
    });
  } catch (error) {
    const failure = error instanceof Error ? error.message : '';
    useFile.setState({ ...state, opened: null, matches: [], columns: [], failure });
  }
}

const EMPTY =
  'There is no row in this file. It needs a header with PassKit’s field names and a row for each pass.';
