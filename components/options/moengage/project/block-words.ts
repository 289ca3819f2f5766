import type { ContentBlockState } from '@/lib/moengage/content-block-state';

/** A block whose state MoEngage has told us. */
type Known = Exclude<ContentBlockState, { status: 'failed' }>;

/** The actions for a block in this state, the likeliest first. */
export function writings(block: Known): { words: string; isDraft: boolean; isMain: boolean }[] {
  if (block.status === 'absent') {
    return [
      { words: 'Create it', isDraft: false, isMain: true },
      { words: 'Create as a draft', isDraft: true, isMain: false },
    ];
  }
  if (block.isDraft) {
    return [
      {
        words: block.isCurrent ? 'Make it live' : 'Update and make it live',
        isDraft: false,
        isMain: true,
      },
      ...(block.isCurrent ? [] : [{ words: 'Update the draft', isDraft: true, isMain: false }]),
    ];
  }
  return block.isCurrent ? [] : [{ words: 'Update it', isDraft: false, isMain: true }];
}

/** The block's state in words. */
export function stateWords(block: Known): string {
  if (block.status === 'absent') return 'not there yet.';
  const { isCurrent, isDraft, updatedAt, updatedBy } = block;
  const at = updatedAt === undefined ? Number.NaN : Date.parse(updatedAt);
  const when = Number.isNaN(at) ? '' : ` on ${DAY.format(at)}`;
  const who = updatedBy === undefined ? '' : ` by ${updatedBy}`;
  const last = when + who === '' ? '' : ` Last changed${when}${who}.`;
  const draft = isDraft ? 'a draft, which templates do not get. ' : '';
  if (isCurrent) return `${draft || 'live. '}It holds today’s code.${last}`;
  return `${draft}it differs from today’s code.${last}${
    isDraft
      ? ''
      : ' Every campaign that uses it follows an update; active flows may take half an hour.'
  }`;
}

const DAY = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });
