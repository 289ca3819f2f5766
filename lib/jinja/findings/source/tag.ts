import type { LenientTag } from '../../syntax/scan-leniently';
import type { Range } from '../../../text/edits';
import type { Level } from './expression';
import type { Place } from './html';

/** A tag of a template, ready for rules. Its tokens' positions are those of the decoded text. */
export interface Tag extends Omit<LenientTag, 'from' | 'to'> {
  /** Its position in the template. */
  range: Range;
  /** A statement's name: `if`, `set`, …; '' for any other tag. */
  keyword: string;
  /** Where in the HTML it begins. */
  place: Place;
  /** The levels of its expression, after the keyword. */
  levels: readonly Level[];
}
