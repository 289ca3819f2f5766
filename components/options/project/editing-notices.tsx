import { Notice } from '../../ui';
import type { useEditing } from './use-editing';

/** Warnings that the author should read before continuing to edit. */
export function EditingNotices({ editing }: { editing: ReturnType<typeof useEditing> }) {
  return (
    <>
      {editing.secretLost && (
        <Notice tone="warning">
          The secret you typed was not saved, and is never kept unsaved. Enter it again.
        </Notice>
      )}
      {editing.overtaken && (
        <Notice tone="warning" actions={[{ label: 'Discard my edits', onClick: editing.discard }]}>
          This project was saved in another window while you edited it here. Saving replaces what
          was saved there.
        </Notice>
      )}
    </>
  );
}
