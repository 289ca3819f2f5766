import type { HoldReport, LastHold, PutBack } from '../types';

type Did = LastHold['did'];

/** Said after “Inserted” or “Removed”, as long as the page is looked at again, and once it has held. */
export const CHECKING = ', checking…';
export const CHECKED = ' and checked';

/** A text of several sentences, without a full stop behind “checking…”. */
export function inSentences(text: string): string {
  return text.replace('…. ', '… ');
}

/** What a change is called while nobody knows yet, or once it has held. */
export const DONE: Record<Did, string> = {
  insert: 'Inserted',
  remove: 'Removed',
  fix: 'Fixed',
};

const UNKNOWN: Record<Extract<HoldReport, { stage: 'unknown' }>['why'], string> = {
  elsewhere: 'The page showed something else before this could be checked again',
  silent: 'The page did not answer when this was to be checked again',
  newer: 'The template was changed again before this could be checked',
  locked: 'Passlink was locked before this could be checked again',
};

/** Says that it is not known whether a change still stands, and what to do. */
export function unknownWords(
  { why }: Extract<HoldReport, { stage: 'unknown' }>,
  did: Did = 'insert',
): string {
  return `${DONE[did]}. ${UNKNOWN[why]}, so it is not known whether it held. Look at the template before you save`;
}

/**
 * Says that a change is out again, what the template and the link field hold now, and what is left
 * to the author. What somebody else may have done is never said of the page.
 */
export function putBackWords(found: PutBack, did: Did = 'insert'): string {
  return [cause(found, did), ...leftOver(found)].join('. ');
}

function cause({ byPage, template, field }: PutBack, did: Did): string {
  const back = byPage ? 'MoEngage put the earlier version back' : 'The earlier version is back';
  switch (template) {
    case 'before':
      return `${back}. ${did === 'insert' ? statesBefore(field) : 'The template is as it was before'}`;
    case 'with':
      return 'MoEngage put the earlier link back into the link field. The template has the code';
    case 'changed':
      return `${byPage ? 'MoEngage changed the code' : 'The code was changed'} after it was inserted, so the link may not work`;
    case 'without':
      if (did !== 'insert') return `${back}, or another one`;
      return `${byPage ? 'MoEngage put an earlier version back' : 'The template was changed'}. The code is not in it any more`;
  }
}

function statesBefore(field: PutBack['field']): string {
  return field === 'before'
    ? 'Template and link field are as they were before'
    : 'The template is as it was before';
}

function leftOver({ template, field, uses, variable = 'longURL' }: PutBack): string[] {
  const reference = `{{${variable}}}`;
  return [
    field === 'reference' &&
      template !== 'with' &&
      `The link field still has ${reference}, which nothing sets: take it out there`,
    uses > 0 &&
      `${uses === 1 ? '1 place' : `${uses} places`} in the template still ${uses === 1 ? 'has' : 'have'} ${reference}, which nothing sets`,
  ].filter((each) => each !== false);
}
