import { useHotkeys } from '@mantine/hooks';
import { useMemo } from 'react';

import { draftOf, type Project, tidyDraft } from '@/lib/project';
import { announce, useAttempt } from '../../ui';
import { checkEncryptionKey } from '../form/secret-advice';
import { toSecrets, typedText } from '../../forms/secret-edits';
import type { UnsavedDraft } from '@/lib/storage/storage';
import { focusFirstError, useProjectForm } from '../form/use-project-form';
import { saveProject } from '../../stores/change-projects';

/** Edits and saves an existing project. */
export function useEditing(project: Project, unsaved: UnsavedDraft | null) {
  const saved = useMemo(() => draftOf(project), [project]);
  const editing = useProjectForm({
    storageKey: project.id,
    saved,
    savedAt: project.updatedAt,
    unsaved,
  });
  const { form, show, secrets, markSaved } = editing;
  const { isBusy: saving, failure, run } = useAttempt();
  const save = () =>
    run(async () => {
      const draft = tidyDraft(form.getValues());
      show(draft);
      const { updatedAt } = await saveProject(draft, toSecrets(secrets), project.id);
      markSaved(updatedAt);
      announce('Saved');
    });
  const submit = () => {
    const keyProblem = checkEncryptionKey(typedText(secrets.encryptionKey));
    if (form.validate().hasErrors || keyProblem) focusFirstError();
    else void save();
  };
  const submitChanges = () => {
    if (editing.changed && !saving) submit();
  };
  // No tags are ignored, because the shortcut is needed most while typing. Without changes, it
  // still keeps the browser from offering to save the page.
  useHotkeys([['mod+S', submitChanges]], []);
  return { ...editing, saving, failure, submit };
}
