import { blockTexts } from '@/lib/block/find-blocks';
import { templatesIn } from '@/lib/editor/find/find-targets';
import type { ChangeRecord } from '@/lib/editor/hold/sighting';
import type { OpenTab } from '@/lib/page/tab';

/** Where a change was made. */
export interface ChangedPage {
  record: ChangeRecord;
  /** See `OpenTab.pageOf`. */
  page: string;
  /** The frame's document then, where the browser names it. */
  document?: string;
}

type Page = Pick<OpenTab, 'documentOf' | 'pageOf' | 'run' | 'unsavedPageOf'>;

/**
 * Compares the page of an earlier change with what the tab shows now.
 * @returns `saved`: the campaign has gained its id since, because its author has saved the draft. An
 * author can also go from a new campaign to an older draft, whose address looks the same: so the
 * document and the very editor must be those of the change, and still hold what it left there.
 */
export async function comparePage(
  tab: Page,
  { record, page, document }: ChangedPage,
): Promise<'same' | 'saved' | 'other'> {
  const { frameId, kind, target } = record.handle;
  if (tab.pageOf(frameId) === page) return 'same';
  const isOnce = document !== undefined && tab.documentOf(frameId) === document;
  if (!isOnce || tab.unsavedPageOf(frameId) !== page) return 'other';
  const editors = await templatesIn(tab.run, frameId);
  const editor = editors.find((each) => each.kind === kind && each.target === target);
  return editor && stillHolds(record, editor.found.template) ? 'saved' : 'other';
}

/** Whether a text is just what a change left: the whole text, or its block. */
export function stillHolds(record: ChangeRecord, template: string): boolean {
  const after = 'edits' in record ? record.edits.after : record.after;
  const blocks = 'variable' in record ? blockTexts(after, record.variable) : [];
  return (
    template === after || (blocks.length > 0 && blocks.every((text) => template.includes(text)))
  );
}
