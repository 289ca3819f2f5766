/** How a file's bytes say text. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export type Delimiter = ',' | ';' | '\t' | '|';

/** How a CSV file is written. */
export interface Dialect {
  encoding: Encoding;
  /** Whether a byte order mark stands in front; it stays there. */
  hasBom: boolean;
  delimiter: Delimiter;
  /** What ends a line where one has to be written; when reading, `\n` and `\r\n` are one. */
  newline: '\n' | '\r\n' | '\r';
  /** Whether the first row names the columns. */
  hasHeader: boolean;
  /** UTF-8 bytes before the first row: Excel's line `sep=;`. */
  preamble: number;
}

/** A link's two formats: signed with the project's secret, or encrypted with its key. */
export type LinkFormat = 'hashed' | 'encrypted';

/** All that signing a file takes, but the keys. Crosses to the workers as it is. */
export interface BulkPlan {
  dialect: Dialect;
  /** For each column the payload field that it fills; null keeps it out of the pass. */
  columns: (string | null)[];
  /** The project's URL, as links start with it. */
  url: string;
  format: LinkFormat;
  /** What stands behind the signature, `&utm_source=…`; '' for encrypted links. */
  utm: string;
  /** Whether rows with values that PassKit may not take are refused. */
  refusesDoubtful: boolean;
  /** Whether an empty cell goes into the pass as '', as PassKit's tool has it. */
  keepsEmpty: boolean;
}

/** What stays behind with the signers: enough to sign with, and no secret in clear. */
export type LentKeys =
  | {
      format: 'hashed';
      digest: 'SHA-256' | 'SHA-1';
      /** States of the hash after HMAC's two padded keys, as words. */
      inner: Uint32Array;
      outer: Uint32Array;
      /** The same key for WebCrypto, to check with; not extractable. */
      key: CryptoKey;
    }
  | { format: 'encrypted'; key: CryptoKey };

/** A row that got no link, by its place in the chunk that held it. */
export interface RefusedRow {
  /** Lines of the table before it in the chunk, empty ones too. */
  line: number;
  why: string;
  /** The row as it stands in the file, without its line end; UTF-8. */
  record: Uint8Array;
}

/** What signing a run of whole rows came to. */
export interface SignedChunk {
  /** UTF-8; its first `length` bytes count. */
  output: Uint8Array<ArrayBuffer>;
  length: number;
  /** Rows, signed and refused; empty lines are none. */
  rows: number;
  /** Lines of the table: rows and empty lines, as a spreadsheet counts them. */
  lines: number;
  /** Rows that WebCrypto checked. */
  checked: number;
  refused: RefusedRow[];
}
