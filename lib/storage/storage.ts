import * as v from 'valibot';

import type { Digest, Payload } from '@/lib/passkit/types';
import { draftSchema } from '@/lib/project/schema';
import type { Project, ProjectDraft } from '@/lib/project/types';
import { defineStoredItem, defineStoredRecord } from './define-item';
import { harmless, soundList, soundProjects, soundRecord } from './sound';

const text = v.string();
const texts = v.record(text, text);

/** The author's last choices; popup, side panel and options share them. */
export interface Settings {
  currentProjectId: string | null;
  /** The popup's tab. */
  popupTab: 'snippet' | 'sign' | 'check' | 'inspect';
}

/**
 * Projects without their secrets, in the author's order. Reading leaves out damaged ones, which
 * stay in storage. Only the background writes it, through its snapshot.
 */
export const projectsItem = defineStoredItem({
  key: 'local:projects',
  version: 1,
  fallback: [],
  schema: soundProjects,
});

/** The stored projects, in the author's order. Damaged ones are left out, and stay in storage. */
export function readProjects(): Promise<Project[]> {
  return projectsItem.getValue();
}

/** One of the stored projects. */
export async function readProject(id: string): Promise<Project | undefined> {
  return (await readProjects()).find((project) => project.id === id);
}

export const settingsItem = defineStoredItem<Settings>({
  key: 'local:settings',
  version: 1,
  fallback: { currentProjectId: null, popupTab: 'snippet' },
  // Validates each value separately: a tab of another version does not discard the chosen project.
  schema: v.object({
    currentProjectId: v.fallback(v.nullable(text), null),
    popupTab: v.fallback(v.picklist(['snippet', 'sign', 'check', 'inspect']), 'snippet'),
  }),
});

/**
 * Whether a passphrase is needed before a secret can be used. Pages watch it to lock and unlock
 * with the vault, after asking `vaultStatus` once. Only the background writes it.
 */
export const lockedItem = defineStoredItem({
  key: 'session:vaultLocked',
  fallback: false,
  schema: v.boolean(),
});

/** Values in the Sign form, for each project; gone when the browser closes. */
export const signFormsItem = defineStoredRecord<Payload>({
  key: 'session:signForms',
  schema: soundRecord(texts),
});

/** How a link made by hand differs from the project's settings. */
export interface LinkSettings {
  format?: 'hashed' | 'encrypted';
  digest?: Digest;
  utm?: Record<string, string>;
}

/** The choices made in the Sign form, for each project; gone when the browser closes. */
export const linkSettingsItem = defineStoredRecord<LinkSettings>({
  key: 'session:linkSettings',
  schema: soundRecord(
    v.object({
      format: v.exactOptional(v.picklist(['hashed', 'encrypted'])),
      digest: v.exactOptional(v.picklist(['SHA-256', 'SHA-1'])),
      utm: v.exactOptional(texts),
    }),
  ),
});

/** How a project's buttons are written, for each project; gone when the browser closes. */
export const buttonSettingsItem = defineStoredRecord<{ clickTracking?: 'off' }>({
  key: 'session:buttonSettings',
  schema: soundRecord(v.object({ clickTracking: v.exactOptional(v.literal('off')) })),
});

/** A link that was made, and its data. */
export interface RecentLink {
  link: string;
  payload: Payload;
  /** Epoch milliseconds. */
  at: number;
}

/** Links that were copied, opened or inserted, for each project, the most recent first. */
export const recentLinksItem = defineStoredRecord<RecentLink[]>({
  key: 'session:recentLinks',
  schema: soundRecord(soundList(v.object({ link: text, payload: texts, at: v.number() }))),
});

/** The text pasted into Inspect; gone when the browser closes. */
export const inspectTextItem = defineStoredItem({
  key: 'session:inspectText',
  fallback: '',
  schema: text,
});

/** Edits that survive a reload. They never contain secrets. */
export interface UnsavedDraft {
  draft: ProjectDraft;
  /** The project's `updatedAt` when the author began to edit; 0 for a new one. */
  basedOn: number;
  /** A secret had been typed and was lost with the page; the author is told to type it again. */
  secretTyped: boolean;
}

/** Unsaved edits of projects, by project id ('new' for one that is not saved yet). */
export const unsavedDraftsItem = defineStoredRecord<UnsavedDraft>({
  key: 'session:unsavedDrafts',
  schema: soundRecord(
    v.pipe(
      harmless,
      v.object({ draft: draftSchema, basedOn: v.number(), secretTyped: v.boolean() }),
    ),
  ),
});

/** Suggested rows that the author dismissed, by project id; gone when the browser closes. */
export const dismissedSuggestionsItem = defineStoredRecord<string[]>({
  key: 'session:dismissedSuggestions',
  schema: soundRecord(soundList(text)),
});

/** The author's e-mail address at MoEngage; it is the author's name in content blocks. */
export const authorEmailItem = defineStoredItem({
  key: 'local:authorEmail',
  version: 1,
  fallback: '',
  schema: text,
});
