import type { SnippetStyle } from '../../snippet/types';
import type { EngineProof } from './types';

/**
 * Styles that MoEngage's engine renders wrong although it renders another correctly. They are not
 * inserted. If no style is correct, the engine is at fault, and no style is better than another.
 */
export function failingStyles({ styles }: Pick<EngineProof, 'styles'>): SnippetStyle[] {
  const entries = Object.entries(styles) as [SnippetStyle, EngineProof['styles'][SnippetStyle]][];
  if (!entries.some(([, { status }]) => status === 'proven')) return [];
  return entries.filter(([, { status }]) => status !== 'proven').map(([style]) => style);
}

/** Whether all styles were rendered correctly, some of them, or none. */
export function verdictOf({ styles }: Pick<EngineProof, 'styles'>): 'all' | 'some' | 'none' {
  const proven = Object.values(styles).filter(({ status }) => status === 'proven').length;
  if (proven === 0) return 'none';
  return proven === Object.keys(styles).length ? 'all' : 'some';
}
