import { delimited } from './delimiters';
import type { ProofDocument } from './types';

/** The text and the key of the hash probe. Neither is a real secret. */
export const HASH_TEXT = 'Passlink asks';
export const HASH_KEY = 'what-is-this';

/**
 * The base64 of this text ends in `=`. That of `BOTH_ODD` has both characters that differ between
 * the base64 alphabets.
 */
export const ENDS_EARLY = 'a';
export const BOTH_ODD = '~~~???';
export const ACCENTED = 'é';

/** The attributes that probes use: one that nobody has, and one that is null. */
export const ABSENT = 'Passlink absent';
export const NULL = 'Passlink null';

/** Prints what kind of value a name has, with constructs that Jinja2 2.8 already knows. */
const kindOf = (name: string) => {
  const value = `UserAttribute['${name}']`;
  return `{% if ${value} is defined %}{% if ${value} is none %}null{% elif ${value} == '' %}empty{% else %}text{% endif %}{% else %}undefined{% endif %}`;
};

/**
 * A document for each question, because one construct that the engine cannot read makes its whole
 * document fail.
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
