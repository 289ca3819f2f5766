import type { RemoveOutcome } from '../../types';

type Removed = Extract<RemoveOutcome, { status: 'removed' }>;

/**
 * What a removal did to the links, in the author's words.
 * @param how whether it is checked; see `hold/words`.
 */
export function removedWords({ restored, emptied }: Removed, how = ''): string {
  const parts = [
    `Removed${how}`,
    restored > 0 && `${counted(restored, 'link leads', 'links lead')} where before`,
    emptied > 0 && `${counted(emptied, 'link needs', 'links need')} a new address`,
  ];
  return parts.filter(Boolean).join('. ');
}

function counted(count: number, one: string, many: string): string {
  return count === 1 ? `1 ${one}` : `${count} ${many}`;
}
