/** A file's character encoding. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export type Delimiter = ',' | ';' | '\t' | '|';

/** How a CSV file is written. */
export interface Dialect {
  encoding: Encoding;
  /** Whether the file starts with a byte order mark; the output keeps it. */
  hasBom: boolean;
  delimiter: Delimiter;
  /** The line end to write. When reading, `\n` and `\r\n` are the same. */
  newline: '\n' | '\r\n' | '\r';
  /** Whether the first row names the columns. */
  hasHeader: boolean;
  /** UTF-8 bytes before the first row: Excel's line `sep=;`. */
  preamble: number;
}

/** A link's two formats: signed with the project's secret, or encrypted with its key. */
export type LinkFormat = 'hashed' | 'encrypted';

/** Everything that signing a file needs except the keys. Sent to the workers unchanged. */
export interface BulkPlan {
  dialect: Dialect;
  /** The payload field that each column fills; null keeps a column out of the pass. */
  columns: (string | null)[];
  /** The project's URL, as links start with it. */
  url: string;
  format: LinkFormat;
  /** What follows the signature, `&utm_source=…`; empty for encrypted links. */
  utm: string;
  /** Whether to refuse rows with values that PassKit may not accept. */
  refusesDoubtful: boolean;
  /** Whether an empty cell goes into the pass as '', as PassKit's tool does it. */
  keepsEmpty: boolean;
}

/** The keys that signers keep: enough to sign with, but no secret in clear. */
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

/** A row that got no link. Its position is relative to its chunk. */
export interface RefusedRow {
  /** The number of lines of the table before it in the chunk, with empty ones. */
  line: number;
  why: string;
  /** The row as in the file, without its line end; UTF-8. */
  record: Uint8Array;
}

/** The result of signing a run of whole rows. */
export interface SignedChunk {
  /** UTF-8; only its first `length` bytes are used. */
  output: Uint8Array<ArrayBuffer>;
  length: number;
  /** Rows, signed and refused; empty lines do not count. */
  rows: number;
  /** Lines of the table: rows and empty lines, as in a spreadsheet. */
  lines: number;
  /** Rows that WebCrypto checked. */
  checked: number;
  refused: RefusedRow[];
}
