import { useState } from 'react';

import { type CommandLine, isRecordId } from '@/lib/passkit';
import {
  freeVariable,
  presetFields,
  type Project,
  type ProjectDraft,
  type ProjectKind,
  recordIdMapping,
  tidyDraft,
} from '@/lib/project';
import { changeSettings } from '../../stores/projects';
import { checkEncryptionKey } from '../form/secret-advice';
import { type SecretEdit, toSecrets, typedText } from '../../forms/secret-edits';
import { keepUnsaved, NEW_PROJECT } from '../form/unsaved-drafts';
import type { UnsavedDraft } from '@/lib/storage/storage';
import { focusFirstError, useProjectForm } from '../form/use-project-form';
import { saveProject, takenVariables } from '../../stores/change-projects';
import { kindLabel } from '../form/kinds';
import { readUrl } from '../form/read-url';
import { useAttempt } from '../../ui';
import type { UniqueChoice } from './unique-field';

/**
 * The state of a project that is being added: what was pasted or typed so far, and saving it.
 * @param onCreated called with the saved project, which is the current one from then on.
 */
export function useNewProject(
  empty: ProjectDraft,
  unsaved: UnsavedDraft | null,
  onCreated: (project: Project) => void,
) {
  const editing = useProjectForm({ storageKey: NEW_PROJECT, saved: empty, savedAt: 0, unsaved });
  const { form, secrets, setSecrets } = editing;
  const { isBusy: saving, failure, run } = useAttempt();
  const [open, setOpen] = useState(unsaved !== null);
  const [isLater, setLater] = useState(false);
  const [isTried, setTried] = useState(false);
  const draft = form.values;

  /** A suggested name changes with the kind and the URL, until the author types one. */
  const change = (changes: Partial<ProjectDraft>) => {
    const next = { ...draft, ...changes };
    const suggested = draft.name === '' || draft.name === suggestName(draft);
    form.setValues(suggested ? { ...next, name: suggestName(next) } : next);
  };
  const unique = uniqueIn(draft) || (isLater ? 'later' : '');
  const chooseUnique = (choice: UniqueChoice) => {
    setLater(choice === 'later');
    const isField = choice !== '' && choice !== 'later' && choice !== 'filled-in';
    const others = draft.fields.filter(({ field }) => !isRecordId(field));
    form.setFieldValue('fields', isField ? [...others, recordIdMapping(choice)] : others);
    form.setFieldValue('fillsExternalId', choice === 'filled-in' || undefined);
  };
  const save = () =>
    run(async () => {
      // The variable is never shown here, and another project may have taken it since.
      const variable = freeVariable(draft.variable, takenVariables());
      const project = await saveProject(tidyDraft({ ...draft, variable }), toSecrets(secrets));
      await keepUnsaved(NEW_PROJECT, null);
      await changeSettings({ currentProjectId: project.id });
      onCreated(project);
    });

  return {
    form,
    secrets,
    setSecrets,
    secretLost: editing.secretLost,
    saving,
    failure,
    /**
     * Whether the fields are shown. They would only distract while there is nothing to put in them.
     */
    open,
    showFields: () => setOpen(true),
    startOver: () => {
      editing.discard();
      setOpen(false);
    },
    setUrl: (url: string) => change({ url }),
    setKind: (kind: ProjectKind) => {
      setLater(false);
      change({ kind, fields: presetFields(kind) });
      form.setFieldValue('fillsExternalId', undefined);
    },
    /** What makes each pass unique; asked for custom projects alone. */
    unique,
    uniqueProblem: isTried && draft.kind === 'custom' && unique === '' ? ASK : undefined,
    chooseUnique,
    /** Fills in the values of a pasted text and leaves the other fields as they are. */
    fill: ({ url, secret, encryptionKey }: CommandLine) => {
      if (url !== undefined) change({ url });
      setSecrets({
        secret: replaced(secrets.secret, secret),
        encryptionKey: replaced(secrets.encryptionKey, encryptionKey),
      });
      if ([url, secret, encryptionKey].some((found) => found !== undefined)) setOpen(true);
    },
    submit: () => {
      const keyProblem = checkEncryptionKey(typedText(secrets.encryptionKey));
      setTried(true);
      const isUnasked = draft.kind === 'custom' && unique === '';
      if (form.validate().hasErrors || keyProblem || isUnasked) focusFirstError();
      else void save();
    },
  };
}

const ASK = 'Choose what makes each pass unique.';

function uniqueIn({ kind, fields, fillsExternalId }: ProjectDraft): UniqueChoice {
  if (kind !== 'custom') return '';
  if (fillsExternalId) return 'filled-in';
  return fields.find(({ field }) => isRecordId(field))?.field ?? '';
}

function replaced(edit: SecretEdit, text: string | undefined): SecretEdit {
  return text === undefined ? edit : { kind: 'replace', text };
}

/** A suggested name, "Membership a4hrop"; '' if the URL is not known. */
function suggestName({ kind, url }: Pick<ProjectDraft, 'kind' | 'url'>): string {
  const { code } = readUrl(url);
  return code === undefined ? '' : `${kindLabel(kind)} ${code}`;
}
