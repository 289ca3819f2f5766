import { blockTexts } from '../../block/find-blocks';
import authorActivity from '../../page/author-activity.page';
import type { PageRunner } from '../../page/run';
import { openEditor } from '../find/editor-handle';
import { templatesIn } from '../find/find-targets';
import { focusIn } from '../find/focus-in';
import type { FieldRecord } from '../write/edits-record';
import { restoreField } from '../write/undo/restore-field';
import type { FieldNow, PutBack } from '../types';
import { type ChangeRecord, isSameText, type Shown, sightingOf } from './sighting';
import type { Sighting } from './watch';

type Page = { run: PageRunner; frames: readonly number[] };

/** From now on notes whether the author does something in the page. */
export async function beginLooking({ run, frames }: Page): Promise<void> {
  await Promise.all(
    frames.map((frameId) =>
      run(frameId, 'ISOLATED', authorActivity, ['begin']).catch(() => undefined),
    ),
  );
}

export async function endLooking({ run, frames }: Page): Promise<void> {
  await Promise.all(
    frames.map((frameId) =>
      run(frameId, 'ISOLATED', authorActivity, ['end']).catch(() => undefined),
    ),
  );
}

/**
 * Looks whether a change still stands. Where it does not, the reference that it put into a link field
 * goes too, because nothing sets it any more. Nothing else is written. Never rejects.
 */
export async function lookAgain(page: Page, record: ChangeRecord): Promise<Sighting> {
  const { run } = page;
  const shown = await shownNow(run, record);
  if (typeof shown === 'string') return { seen: 'nothing', why: shown };
  const field = fieldOf(record);
  const sighting = sightingOf(record, shown);
  const byPage = !(await hasActed(page, record.handle.frameId));
  if (sighting.seen === 'there') {
    const isFieldBack = byPage && field !== undefined && (await showsBefore(run, field));
    return isFieldBack
      ? {
          seen: 'out',
          found: putBack(record, { byPage, template: 'with', field: 'before', uses: 0 }),
        }
      : sighting;
  }
  const { template, uses } = sighting;
  const isSet = 'variable' in record && blockTexts(shown.text, record.variable).length > 0;
  const now = field && (byPage || !isSet ? await takeBack(run, field) : await valueOf(run, field));
  return {
    seen: 'out',
    found: putBack(record, { byPage, template, field: now ?? 'none', uses }),
  };
}

function putBack(
  record: ChangeRecord,
  found: Pick<PutBack, 'byPage' | 'template' | 'field' | 'uses'>,
): PutBack {
  const variable = 'variable' in record ? record.variable : undefined;
  const isInCode = 'variable' in record && record.view === 'code';
  return {
    stage: 'put-back',
    ...found,
    ...(variable !== undefined && { variable }),
    otherWay: isInCode ? 'visual' : 'clipboard',
  };
}

function fieldOf(record: ChangeRecord): FieldRecord | undefined {
  return 'variable' in record ? record.field : undefined;
}

/** What the editor gives now; or why it cannot be looked at. */
async function shownNow(
  run: PageRunner,
  record: ChangeRecord,
): Promise<Shown | 'elsewhere' | 'silent'> {
  try {
    return await openEditor(run, record.handle).look();
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'EditorGoneError') return 'silent';
  }
  // The page has made its editor anew, or shows another template there: only the very same text
  // tells that it is ours.
  const editors = await templatesIn(run, record.handle.frameId);
  const same = editors.find(({ found }) => isSameText(record, found.template));
  if (!same) return 'elsewhere';
  return openEditor(run, same)
    .look()
    .catch(() => 'silent' as const);
}

/**
 * Whether the author has done anything since the change; true where the frame of the change does not
 * tell. Others, such as a preview, are made anew whenever the page likes.
 */
async function hasActed({ run, frames }: Page, own: number): Promise<boolean> {
  const answers = await Promise.all(
    frames.map((frameId) =>
      run(frameId, 'ISOLATED', authorActivity, ['read']).catch(() => frameId === own),
    ),
  );
  return answers.some((acted) => acted !== false);
}

/** Whether the link field shows, with its earlier value again. */
async function showsBefore(run: PageRunner, field: FieldRecord): Promise<boolean> {
  const { field: focused } = await focusIn(run, field.handle.frameId);
  const { target, found } = focused?.found ?? {};
  return (
    target === field.handle.target &&
    found?.template === field.before &&
    field.before !== field.after
  );
}

/** Gives a link field that still holds the reference its earlier value, and says what it holds. */
async function takeBack(run: PageRunner, field: FieldRecord): Promise<FieldNow> {
  await restoreField(run, field);
  return valueOf(run, field);
}

async function valueOf(run: PageRunner, { handle, before, after }: FieldRecord): Promise<FieldNow> {
  try {
    const value = await openEditor(run, handle).read();
    return value === after ? 'reference' : value === before ? 'before' : 'other';
  } catch {
    return 'gone';
  }
}
