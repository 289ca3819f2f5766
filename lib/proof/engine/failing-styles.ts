import type { SnippetStyle } from '../../snippet/types';
import type { Proof } from './types';

/**
 * Styles that MoEngage's engine gets wrong while it gets another right: those are not to be
 * inserted. Where none is right, the engine is what is wrong and no style is better.
 */
export function failingStyles({ styles }: Pick<Proof, 'styles'>): SnippetStyle[] {
  const entries = Object.entries(styles) as [SnippetStyle, Proof['styles'][SnippetStyle]][];
  if (!entries.some(([, { status }]) => status === 'proven')) return [];
  return entries.filter(([, { status }]) => status !== 'proven').map(([style]) => style);
}
