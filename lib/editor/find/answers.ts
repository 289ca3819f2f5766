import * as v from 'valibot';

import type { EditorAnswer, FoundTemplate } from '../adapters/types';
import { type Lock, LOCKS } from '../adapters/locks';
import { OddAnswerError } from '../../page/run';

/**
 * UTF-16 code units of the longest text that is taken from a page: ten times what mail clients
 * show. An undo keeps two such, and session storage holds 10 MB.
 */
export const LONGEST_TEXT = 2_000_000;

/** Places to write in of one frame; nobody has as many open. */
const MOST_PLACES = 200;

const text = v.pipe(v.string(), v.maxLength(LONGEST_TEXT));
/** Adapters say less; what names a page's part can be as long as the page likes. */
const words = v.pipe(v.string(), v.maxLength(20_000));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const area = v.object({
  left: v.number(),
  top: v.number(),
  right: v.number(),
  bottom: v.number(),
});

const found = v.object({
  target: words,
  template: text,
  focused: v.boolean(),
  visible: v.boolean(),
  area: v.exactOptional(area),
  locked: v.nullable(v.picklist(Object.keys(LOCKS) as Lock[])),
  keepsQuotes: v.boolean(),
  caret: v.exactOptional(
    v.pipe(
      v.object({ from: count, to: count }),
      v.check(({ from, to }) => from <= to),
    ),
  ),
  field: v.exactOptional(
    v.object({
      tag: v.picklist(['input', 'textarea']),
      type: words,
      role: words,
      label: words,
      name: words,
      placeholder: words,
      nearby: words,
      within: words,
      value: words,
      maxLength: v.nullable(count),
      locked: v.boolean(),
    }),
  ),
  editable: v.exactOptional(
    v.object({
      tag: words,
      role: words,
      isSingleLine: v.boolean(),
      label: words,
      placeholder: words,
      height: v.number(),
      html: words,
    }),
  ),
}) satisfies v.GenericSchema<unknown, FoundTemplate>;

const answer = v.variant('op', [
  v.object({
    op: v.literal('found'),
    // One by one: a text that is too long is none of ours, and says nothing against the others.
    templates: v.pipe(
      v.array(v.unknown()),
      v.transform((all) => all.slice(0, MOST_PLACES).filter((each) => v.is(found, each))),
    ),
    lastIn: v.exactOptional(area),
  }),
  v.object({ op: v.literal('text'), text }),
  v.object({
    op: v.literal('written'),
    replaced: v.pipe(
      v.array(text),
      v.check((all) => all.join('').length <= LONGEST_TEXT),
    ),
    source: v.exactOptional(text),
  }),
  v.object({ op: v.literal('done') }),
  v.object({ op: v.literal('gone') }),
  v.object({ op: v.literal('not-found') }),
  v.object({
    op: v.literal('refused'),
    reason: v.picklist(['changed-since', 'busy', 'read-only']),
  }),
]) satisfies v.GenericSchema<unknown, EditorAnswer>;

/**
 * What a page has answered, looked at before anything is made of it: an adapter runs among the
 * page's own objects, and what they do to its answer is the page's to say.
 * @throws OddAnswerError
 */
export function checkedAnswer(given: unknown): EditorAnswer {
  const checked = v.safeParse(answer, given);
  if (!checked.success) throw new OddAnswerError();
  return checked.output;
}
