import type { Finding } from '../types';
import type { Source } from './source/read-source';

/** What a rule says of a place; its name is added where rules are listed. */
export type Found = Omit<Finding, 'rule'>;

/**
 * One kind of mistake. Pure, and never throws: a template may be in any state. A message is one
 * sentence in an author's words, about what happens to whom, and never holds a secret.
 */
export type Rule = (source: Source) => Found[];
