import * as v from 'valibot';

import type { Digest, Payload } from '@/lib/passkit/types';
import { draftSchema } from '@/lib/project/schema';
import type { ProjectDraft } from '@/lib/project/types';
import { defineStoredItem, defineStoredRecord } from './define-item';
import { harmless, soundList, soundProjects, soundRecord } from './sound';

const text = v.string();
const texts = v.record(text, text);

/** What the author last chose; a view of it follows them from popup to side panel to options. */
export interface Settings {
  currentProjectId: string | null;
  /** The popup's tab. */
  popupTab: 'snippet' | 'sign' | 'check' | 'inspect';
}

/**
 * Projects without their secrets, in the author's order. Damaged ones are left out of what is read,
 * and stay in storage. Written by the background alone, through its snapshot.
 */
export const projectsItem = defineStoredItem({
  key: 'local:projects',
  version: 1,
  fallback: [],
  schema: soundProjects,
});

export const settingsItem = defineStoredItem<Settings>({
  key: 'local:settings',
  version: 1,
  fallback: { currentProjectId: null, popupTab: 'snippet' },
  // Each on its own: a tab of another version takes no chosen project along.
  schema: v.object({
    currentProjectId: v.fallback(v.nullable(text), null),
    popupTab: v.fallback(v.picklist(['snippet', 'sign', 'check', 'inspect']), 'snippet'),
  }),
});

/**
 * Whether the passphrase is asked for before a secret can be used. Pages watch it to lock and open
 * with the vault, after they have asked `vaultStatus` once; the background alone writes it.
 */
export const lockedItem = defineStoredItem({
  key: 'session:vaultLocked',
  fallback: false,
  schema: v.boolean(),
});

/** What stands in the Sign form, a project each; gone when the browser closes. */
export const signFormsItem = defineStoredRecord<Payload>({
  key: 'session:signForms',
  schema: soundRecord(texts),
});

/** How a link made by hand differs from what its project says. */
export interface LinkSettings {
  format?: 'hashed' | 'encrypted';
  digest?: Digest;
  utm?: Record<string, string>;
}

/** Chosen in the Sign form, a project each; gone when the browser closes. */
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

/** A link that was handed out, and what it was made of. */
export interface RecentLink {
  link: string;
  payload: Payload;
  /** Epoch milliseconds. */
  at: number;
}

/** Links that were copied, opened or inserted, a project each, the last first. */
export const recentLinksItem = defineStoredRecord<RecentLink[]>({
  key: 'session:recentLinks',
  schema: soundRecord(soundList(v.object({ link: text, payload: texts, at: v.number() }))),
});

/** What was pasted into Inspect; gone when the browser closes. */
export const inspectTextItem = defineStoredItem({
  key: 'session:inspectText',
  fallback: '',
  schema: text,
});

/** Edits that outlive a reload. Secrets are never among them. */
export interface UnsavedDraft {
  draft: ProjectDraft;
  /** `updatedAt` of the project as the author found it; 0 for a new one. */
  basedOn: number;
  /** A secret had been typed and went with the page; the author is told to type it again. */
  secretTyped: boolean;
}

/** Edits of a project that are not saved yet, by project id ('new' for a first one). */
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

/** Under which e-mail address MoEngage knows the author; it names them in content blocks. */
export const authorEmailItem = defineStoredItem({
  key: 'local:authorEmail',
  version: 1,
  fallback: '',
  schema: text,
});
