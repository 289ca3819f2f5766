import { deepAll } from '../../../page/dom/tree';
import { UNWRITABLE, type UnwritableEditor } from './other-editors';
import { isLarge } from './size';

/** The editor in the frame that Passlink knows and cannot write to. Runs in the ISOLATED world. */
export default function unwritableEditor(): UnwritableEditor | null {
  const found = UNWRITABLE.find(([, selector]) => deepAll(selector).some(isLarge));
  return found?.[0] ?? null;
}
