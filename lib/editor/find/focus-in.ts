import { classifyField, type FieldRole, isOneField } from '../adapters/text-field/classify-field';
import askTextField from '../adapters/text-field/text-field.page';
import type { Area } from '../../page/dom/area';
import type { PageRunner } from '../../page/run';
import { checkedAnswer } from './answers';
import type { FoundEditor } from './found-by';

type FocusedRole = Exclude<FieldRole, 'template' | 'other'>;

/** Where the author is, or last was, in a frame; `lastIn` is the editor they were in last. */
export interface FocusIn {
  field?: { role: FocusedRole; found: FoundEditor };
  /** A field that belongs to a message and takes no link, such as the Subject. */
  beside?: FoundEditor;
  lastIn?: Area;
}

/** Asks a frame where its author is; nothing if it cannot be reached. */
export async function focusIn(run: PageRunner, frameId: number): Promise<FocusIn> {
  try {
    const answer = checkedAnswer(await run(frameId, 'ISOLATED', askTextField, [{ op: 'focused' }]));
    if (answer.op !== 'found') return {};
    const { templates, ...rest } = answer;
    const lastIn = rest.lastIn && { lastIn: rest.lastIn };
    const [found] = templates;
    if (!found?.visible || !found.field) return { ...lastIn };
    const role = classifyField(found.field);
    const editor: FoundEditor = { frameId, kind: 'text-field', target: found.target, found };
    if (role === 'other' && isOneField(found.field)) return { beside: editor, ...lastIn };
    if (role === 'template' || role === 'other') return { ...lastIn };
    return { field: { role, found: editor }, ...lastIn };
  } catch {
    return {};
  }
}
