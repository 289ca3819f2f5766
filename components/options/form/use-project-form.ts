import { useForm } from '@mantine/form';
import { useCallback, useEffect, useRef, useState } from 'react';

import { checkDraft, type ProjectDraft, sameDraft, withoutUndefined } from '@/lib/project';

import { changesSecrets, holdsTypedSecret, KEEP_SECRETS } from '../../forms/secret-edits';
import { keepUnsaved } from './unsaved-drafts';
import type { UnsavedDraft } from '@/lib/storage/storage';

/** Mantine merges values into those it has, so optional ones have to be taken out by name. */
const NO_OPTIONS = { signing: undefined, badges: undefined };

interface ProjectFormOptions {
  /** The project's id, or `NEW_PROJECT`. */
  storageKey: string;
  /** The project as it is saved; may change while it is edited. */
  saved: ProjectDraft;
  /** When `saved` was saved, in epoch milliseconds; 0 for a new project. */
  savedAt: number;
  /** What was left from before a reload. */
  unsaved: UnsavedDraft | null;
}

/**
 * A project being edited: its values, its secrets (in memory only), what differs from what is
 * saved, and edits kept in session storage so that a reload loses none but the secrets.
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

  // Saved elsewhere, in the popup or another tab: follow, unless the author is in the middle of it.
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
    // A draft that cannot be kept is still on the screen; losing it takes a reload as well.
    keepUnsaved(storageKey, keep ? unsaved : null).catch(() => {});
  }, [storageKey, values, draftChanged, secretTyped, secretLost, basedOn]);

  return {
    form,
    /** Shows a whole draft in place of the edited one. */
    show,
    secrets,
    setSecrets: (edits: typeof secrets) => {
      setSecretLost(false);
      setSecrets(edits);
    },
    /** Whether there is something to save. */
    changed: draftChanged || changesSecrets(secrets),
    /** Saved by somebody else since these edits began. */
    overtaken: draftChanged && savedAt > basedOn,
    /** A secret was typed before a reload, which took it. */
    secretLost,
    /** Call with what the background answered to a save. */
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

/** Takes the author to what has to be mended, once the errors are on the screen. */
export function focusFirstError(): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>('main [aria-invalid="true"]')?.focus();
  });
}
