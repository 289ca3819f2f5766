import * as v from 'valibot';

import { OddAnswerError } from '../page/run';
import { PASS_EVENTS, type PassEventId } from '../moengage/pass-events';
import type { FieldOutcome, FormAnswer, FormFieldId } from './types';

const id = v.picklist<readonly FormFieldId[]>([
  ...(['apiKey', 'workspaceId', 'name', 'dataCenter', 'enable'] as const),
  ...PASS_EVENTS.map((event): PassEventId => event.id),
]);

const outcome = v.object({
  id,
  status: v.picklist([
    'filled',
    'already-right',
    'not-found',
    'locked',
    'no-such-choice',
    'not-kept',
  ]),
}) satisfies v.GenericSchema<unknown, FieldOutcome>;

/** An answer names each field at most once. */
const MOST_FIELDS = id.options.length;

const answer = v.variant('op', [
  v.object({ op: v.literal('looked'), hasForm: v.boolean() }),
  v.object({
    op: v.literal('filled'),
    fields: v.pipe(v.array(outcome), v.maxLength(MOST_FIELDS)),
  }),
  v.object({ op: v.literal('undone'), left: v.pipe(v.array(id), v.maxLength(MOST_FIELDS)) }),
  v.object({ op: v.literal('no-form') }),
  v.object({ op: v.literal('nothing-to-undo') }),
]) satisfies v.GenericSchema<unknown, FormAnswer>;

/**
 * Validates what PassKit's page has answered before a page of ours shows it: whoever has taken over
 * the page's process can answer in place of our function.
 * @returns undefined if there was no answer, as from a page that is being left.
 * @throws OddAnswerError
 */
export function checkedFormAnswer(given: unknown): FormAnswer | undefined {
  if (given === undefined || given === null) return undefined;
  const checked = v.safeParse(answer, given);
  if (!checked.success) throw new OddAnswerError();
  return checked.output;
}
