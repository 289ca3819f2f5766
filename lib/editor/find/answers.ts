import * as v from 'valibot';

import type { DescribedRoot } from '../adapters/in-page/describe-roots.page';
import type { EditorAnswer, FoundTemplate } from '../adapters/types';
import { type Lock, LOCKS } from '../adapters/locks';
import { OddAnswerError } from '../../page/run';

/**
 * The longest text that is accepted from a page, in UTF-16 code units: ten times what mail clients
 * show. A record for undo holds two such texts, and session storage holds 10 MB.
 */
export const LONGEST_TEXT = 2_000_000;

/** The most editors and fields that are accepted from one frame. Nobody has that many open. */
const MOST_EDITORS = 200;

const text = v.pipe(v.string(), v.maxLength(LONGEST_TEXT));
/** Longer than anything an adapter answers. A page's own names may have any length. */
const words = v.pipe(v.string(), v.maxLength(20_000));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const area = v.object({
  left: v.number(),
  top: v.number(),
  right: v.number(),
  bottom: v.number(),
});

const lock = v.picklist(Object.keys(LOCKS) as Lock[]);

const field = v.object({
  tag: v.picklist(['input', 'textarea', 'editable']),
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
  sign: v.exactOptional(v.picklist(['link', 'image', 'other'])),
});

const editable = v.object({
  tag: words,
  role: words,
  isSingleLine: v.boolean(),
  label: words,
  placeholder: words,
  height: v.number(),
  hasToolbar: v.exactOptional(v.literal(true)),
  html: words,
});

const found = v.object({
  target: words,
  template: text,
  focused: v.boolean(),
  visible: v.boolean(),
  area: v.exactOptional(area),
  locked: v.nullable(lock),
  keepsQuotes: v.boolean(),
  view: v.exactOptional(v.literal('code')),
  savedLater: v.exactOptional(v.picklist(['code-view', 'dialog'])),
  caret: v.exactOptional(
    v.pipe(
      v.object({ from: count, to: count }),
      v.check(({ from, to }) => from <= to),
    ),
  ),
  field: v.exactOptional(field),
  editable: v.exactOptional(editable),
  asText: v.exactOptional(v.literal(true)),
}) satisfies v.GenericSchema<unknown, FoundTemplate>;

const saves = v.object({ before: text, after: text });

const answer = v.variant('op', [
  v.object({
    op: v.literal('found'),
    // Each is validated by itself, so that one with too long a text does not cost the others.
    templates: v.pipe(
      v.array(v.unknown()),
      v.transform((all) => all.slice(0, MOST_EDITORS).filter((each) => v.is(found, each))),
    ),
    lastIn: v.exactOptional(area),
  }),
  v.object({ op: v.literal('text'), text, saved: v.exactOptional(text) }),
  v.object({
    op: v.literal('written'),
    replaced: v.pipe(
      v.array(text),
      v.check((all) => all.join('').length <= LONGEST_TEXT),
    ),
    source: v.exactOptional(text),
    saved: v.exactOptional(saves),
  }),
  v.object({
    op: v.literal('done'),
    saved: v.exactOptional(text),
    saves: v.exactOptional(saves),
  }),
  v.object({ op: v.literal('gone') }),
  v.object({ op: v.literal('not-found') }),
  v.object({
    op: v.literal('refused'),
    reason: v.picklist(['changed-since', 'busy', 'read-only']),
    lock: v.exactOptional(lock),
  }),
]) satisfies v.GenericSchema<unknown, EditorAnswer>;

const roots: v.GenericSchema<unknown, DescribedRoot[]> = v.pipe(
  v.array(v.object({ area, editable, field: v.exactOptional(field) })),
  v.maxLength(MOST_EDITORS),
);

/** Validates descriptions of editors' roots; none where a frame answers anything else. */
export function checkedRoots(given: unknown): DescribedRoot[] {
  const checked = v.safeParse(roots, given);
  return checked.success ? checked.output : [];
}

/**
 * Validates a page's answer before it is used. An adapter runs among the page's own objects, which
 * can turn its answer into anything.
 * @throws OddAnswerError
 */
export function checkedAnswer(given: unknown): EditorAnswer {
  const checked = v.safeParse(answer, given);
  if (!checked.success) throw new OddAnswerError();
  return checked.output;
}
