import type { Edit } from '../../../text/edits';
import type { Snippet } from '../../../snippet/types';
import { LOCKS } from '../../adapters/locks';
import { blockStyles } from './block-styles';
import { utmPlaceIn } from '../../../block/reference';
import { findBlocks } from '../../../block/find-blocks';
import { outsideTags } from './caret-place';
import { chooseVariable } from './choose-variable';
import { editTemplate } from '../edit';
import type { Insertion, InsertRequest } from '../insertion';
import { refuseEdit, refuseInsert } from '../outcomes';
import { handleOf } from '../../find/editor-handle';
import { findTargets } from '../../find/find-targets';

interface ButtonInsertion extends InsertRequest {
  /** Makes the button's HTML for a template in a frame; its links hold the reference. */
  button: (reference: string, frameId: number) => string;
}

/**
 * Puts a whole button at the author's caret, and the block that makes its link at the top of the
 * template, as one change. Only editors that show their source can tell where the caret is.
 */
export async function insertButton(request: ButtonInsertion): Promise<Insertion> {
  const { run, frames, choices, build, project, others, button, failingStyles } = request;
  const { template } = await findTargets(run, frames, choices);
  if (!template) return { outcome: refuseInsert('no-template') };
  const { template: source, caret, keepsQuotes } = template.found;
  if (template.found.view === 'code') {
    return { outcome: { status: 'refused', reason: 'read-only', message: LOCKS['code-view'] } };
  }
  if (!caret) return { outcome: refuseInsert('no-caret') };
  const chosen = chooseVariable(source, project, others);
  const { variable } = chosen;
  const range = outsideTags(source, caret, true);
  const utmPlace = utmPlaceIn(source, variable);
  const standing = findBlocks(source, variable);
  const editsWith = ({ block, reference }: Snippet): Edit[] =>
    [
      ...(standing.length > 0 ? standing : [{ from: 0, to: 0 }]).map(({ from, to }) => ({
        range: { from, to },
        text: block,
      })),
      { range, text: button(reference, template.frameId) },
    ].toSorted((one, other) => one.range.from - other.range.from);

  const styles = blockStyles(keepsQuotes, failingStyles);
  let outcome = refuseInsert(styles.length === 0 ? 'failing-style' : 'unreachable');
  for (const style of styles) {
    const result = await editTemplate(
      run,
      template,
      editsWith(await build(style, variable, utmPlace)),
    );
    if (result.status === 'edited') {
      return {
        outcome: {
          status: 'inserted',
          block: standing.length > 0 ? 'updated' : 'inserted',
          reference: true,
          style,
          ...chosen,
          ...(template.found.savedLater && { savedLater: template.found.savedLater }),
        },
        record: { handle: handleOf(template), edits: result.record, fields: [] },
      };
    }
    outcome = refuseEdit(result);
    if (result.reason !== 'read-back-differs') break;
  }
  return { outcome };
}
