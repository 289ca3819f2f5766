import { useForm } from '@mantine/form';
import { useCallback, useEffect, useRef, useState } from 'react';

import { checkDraft, type ProjectDraft, sameDraft, withoutUndefined } from '@/lib/project';

import { changesSecrets, holdsTypedSecret, KEEP_SECRETS } from '../../forms/secret-edits';
import { keepUnsaved } from './unsaved-drafts';
import type { UnsavedDraft } from '@/lib/storage/storage';

/** Mantine merges new values into the old ones, so optional ones have to be removed explicitly. */
const NO_OPTIONS = { signing: undefined, badges: undefined, fillsExternalId: undefined };

interface ProjectFormOptions {
  /** The project's id, or `NEW_PROJECT`. */
  storageKey: string;
  /** The saved project; it may change while it is edited. */
  saved: ProjectDraft;
  /** When `saved` was saved, in epoch milliseconds; 0 for a new project. */
  savedAt: number;
  /** Edits that were left from before a reload. */
  unsaved: UnsavedDraft | null;
}

/**
 * The state of a project's form: values, secrets (in memory only) and what has changed. Edits are
 * kept in session storage, so that a reload loses only the secrets.
 */
export function useProjectForm({ storageKey, saved, savedAt, unsaved }: ProjectFormOptions) {
  const form = useForm<ProjectDraft>({
    initialValues: unsaved?.draft ?? saved,
    validate: checkDraft,
  });
  const [secrets, setSecrets] = useState(KEEP_SECRETS);
  const [basedOn, setBasedOn] = useState(unsaved?.basedOn ?? savedAt);
  const [secretLost, setSecretLost] = useState(unsaved?.secretTyped ?? false);
  const { values } = form;
  const { setValues } = form;
  const show = useCallback(
    (draft: ProjectDraft) => setValues({ ...NO_OPTIONS, ...draft } as ProjectDraft),
    [setValues],
  );

  // The project was saved in the popup or in another tab. Show that, unless there are edits here.
  const lastSaved = useRef(saved);
  useEffect(() => {
    if (!sameDraft(lastSaved.current, saved) && sameDraft(values, lastSaved.current)) {
      show(saved);
      setBasedOn(savedAt);
    }
    lastSaved.current = saved;
  }, [show, saved, savedAt, values]);

  const draftChanged = !sameDraft(values, saved);
  const secretTyped = holdsTypedSecret(secrets);
  useEffect(() => {
    const keep = draftChanged || secretTyped || secretLost;
    const unsaved = {
      draft: withoutUndefined(values),
      basedOn,
      secretTyped: secretTyped || secretLost,
    };
    // If a draft cannot be stored, it is still on the screen; only a reload would lose it.
    keepUnsaved(storageKey, keep ? unsaved : null).catch(() => {});
  }, [storageKey, values, draftChanged, secretTyped, secretLost, basedOn]);

  return {
    form,
    /** Replaces the edited draft by another. */
    show,
    secrets,
    setSecrets: (edits: typeof secrets) => {
      setSecretLost(false);
      setSecrets(edits);
    },
    /** Whether there is something to save. */
    changed: draftChanged || changesSecrets(secrets),
    /** Whether the project was saved elsewhere after these edits began. */
    overtaken: draftChanged && savedAt > basedOn,
    /** Whether a secret was typed before a reload and lost by it. */
    secretLost,
    /** Call with the background's answer to a save. */
    markSaved: (at: number) => {
      setBasedOn(at);
      setSecrets(KEEP_SECRETS);
      setSecretLost(false);
    },
    discard: () => {
      show(saved);
      form.clearErrors();
      setBasedOn(savedAt);
      setSecrets(KEEP_SECRETS);
      setSecretLost(false);
    },
  };
}

/** Moves the focus to the first error, once the errors are on the screen. */
export function focusFirstError(): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>('main [aria-invalid="true"]')?.focus();
  });
}
