import { delimited } from './delimiters';
import type { ProofDocument } from './types';

/** The text and the key of the hash probe; neither is anybody's secret. */
export const HASH_TEXT = 'Passlink asks';
export const HASH_KEY = 'what-is-this';

/** Its base64 ends in `=`, and another's has both characters that the alphabets differ in. */
export const ENDS_EARLY = 'a';
export const BOTH_ODD = '~~~???';
export const ACCENTED = 'é';

/** Attributes of the probes: one that nobody has, one that is null. */
export const ABSENT = 'Passlink absent';
export const NULL = 'Passlink null';

/** What tells apart what a value is, in constructs as old as Jinja2 2.8. */
const kindOf = (name: string) => {
  const value = `UserAttribute['${name}']`;
  return `{% if ${value} is defined %}{% if ${value} is none %}null{% elif ${value} == '' %}empty{% else %}text{% endif %}{% else %}undefined{% endif %}`;
};

/**
 * One document for each question: a construct that the engine cannot read spoils its whole document.
 */
export const PROBES: readonly ProofDocument[] = [
  { id: 'hash', html: `{{ '${HASH_TEXT}'|convertToSHA256('${HASH_KEY}') }}` },
  { id: 'padding', html: `{{ '${ENDS_EARLY}'|base64encode }}` },
  { id: 'alphabet', html: `{{ '${BOTH_ODD}'|base64encode }}` },
  { id: 'accents', html: `{{ '${ACCENTED}'|base64encode }}` },
  { id: 'absent', html: kindOf(ABSENT) },
  { id: 'null', html: kindOf(NULL) },
  { id: 'block-set', html: '{% set passlink_probe %}kept{% endset %}{{ passlink_probe }}' },
].map(({ id, html }) => ({ id, html: delimited(id, html) }));
