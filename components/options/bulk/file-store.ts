import { create } from 'zustand';

import {
  type ColumnMatch,
  type DialectChoice,
  matchHeader,
  type OpenedFile,
  openSample,
  SAMPLE_BYTES,
} from '@/lib/bulk';

/** A file that was dropped, chosen or pasted, with the author's settings for it. */
export interface FileState {
  file: Blob | null;
  /** Empty for pasted rows. */
  name: string;
  sample: Uint8Array<ArrayBuffer>;
  choice: DialectChoice;
  opened: OpenedFile | null;
  matches: ColumnMatch[];
  /** The payload field that each column fills; null keeps a column out of the pass. */
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

/** Lives outside the components, so that the file is still there after looking at a project. */
export const useFile = create<FileState>(() => NOTHING);

/** Opens a file by reading its beginning. Nothing of it is stored. */
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

/** Reads the file again with the author's settings. */
export function chooseDialect(choice: DialectChoice): void {
  const state = useFile.getState();
  show({ ...state, choice: { ...state.choice, ...choice } });
}

/** Makes a column fill this field, or keeps it out of the pass. */
export function setColumn(at: number, field: string | null): void {
  useFile.setState(({ columns }) => ({ columns: columns.with(at, field) }));
}

/** Accepts every suggestion whose field no column fills yet. */
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
