/** The bytes that a CSV file's structure is made of. */
export const QUOTE = 0x22;
export const LINE_FEED = 0x0a;
export const CARRIAGE_RETURN = 0x0d;

/** The characters that separate cells and end rows, as single UTF-8 bytes. */
export interface Grammar {
  delimiter: number;
  /** A line feed, or a carriage return in files of old Macs. */
  newline: number;
}

/** The grammar of a file with these characters. */
export function grammarOf(dialect: { delimiter: string; newline: string }): Grammar {
  return {
    delimiter: dialect.delimiter.charCodeAt(0),
    newline: dialect.newline === '\r' ? CARRIAGE_RETURN : LINE_FEED,
  };
}
