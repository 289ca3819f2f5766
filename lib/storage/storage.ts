import { storage } from '#imports';

import type { Digest, Payload } from '@/lib/passkit/types';
import type { Project } from '@/lib/project/types';

/** What the author last chose; a view of it follows them from popup to side panel to options. */
export interface Settings {
  currentProjectId: string | null;
  /** The popup's tab. */
  popupTab: 'snippet' | 'sign' | 'check' | 'inspect';
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

/** How a link made by hand differs from what its project says. */
export interface LinkSettings {
  format?: 'hashed' | 'encrypted';
  digest?: Digest;
  utm?: Record<string, string>;
}

/** Chosen in the Sign form, a project each; gone when the browser closes. */
export const linkSettingsItem = storage.defineItem<Record<string, LinkSettings>>(
  'session:linkSettings',
  { fallback: {} },
);

/** A link that was handed out, and what it was made of. */
export interface RecentLink {
  link: string;
  payload: Payload;
  /** Epoch milliseconds. */
  at: number;
}

/** Links that were copied, opened or inserted, a project each, the last first. */
export const recentLinksItem = storage.defineItem<Record<string, RecentLink[]>>(
  'session:recentLinks',
  { fallback: {} },
);

/** What was pasted into Inspect; gone when the browser closes. */
export const inspectTextItem = storage.defineItem<string>('session:inspectText', { fallback: '' });

/** Edits of a project that are not saved yet, by project id ('new' for a first one). */
export const unsavedDraftsItem = storage.defineItem<Record<string, unknown>>(
  'session:unsavedDrafts',
  { fallback: {} },
);
