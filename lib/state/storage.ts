import { storage } from '#imports';

import type { Payload } from '../passkit/types';
import type { Project } from '../project/types';

/** What the author last chose; a view of it follows them from popup to side panel to options. */
export interface Settings {
  currentProjectId: string | null;
  /** The popup's tab. */
  popupTab: 'snippet' | 'sign' | 'check';
}

/**
 * Projects without their secrets, in the author's order, as they lie in storage: damaged ones among
 * them, so read them by `readProjects`. Written by the background alone.
 */
export const projectsItem = storage.defineItem<Project[]>('local:projects', {
  version: 1,
  fallback: [],
});

export const settingsItem = storage.defineItem<Settings>('local:settings', {
  version: 1,
  fallback: { currentProjectId: null, popupTab: 'snippet' },
});

/** What stands in the Sign form, a project each; gone when the browser closes. */
export const signFormsItem = storage.defineItem<Record<string, Payload>>('session:signForms', {
  fallback: {},
});

/** Edits of a project that are not saved yet, by project id ('new' for a first one). */
export const unsavedDraftsItem = storage.defineItem<Record<string, unknown>>(
  'session:unsavedDrafts',
  { fallback: {} },
);
