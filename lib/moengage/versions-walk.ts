import type { Version, VersionRow } from './versions';

/** What is done in all versions of a message, one after the other. */
export type WalkTask = 'insert' | 'remove' | 'undo' | 'check';

/** What came of one version. */
export interface WalkResult {
  name: string;
  /**
   * `done`: inserted and still there, removed, undone. `nothing`: there was nothing to do. `unsure`:
   * written, but it was not seen to hold. `refused`: nothing is changed. `found`, `missing`: whether
   * a link of the project is there.
   */
  status: 'done' | 'nothing' | 'unsure' | 'refused' | 'found' | 'missing';
  /** Why, in the author's words. */
  message?: string;
  /** What was found, where it was checked. */
  check?: VersionCheck;
  /** A digest of the text that was checked, by which the same text is known again. */
  text?: string;
  /** The author has been in it since; only while it is open can its text be seen to be the same. */
  visited?: true;
}

/** What a check of a version has found. Holds nothing of its text but what the findings say. */
export interface VersionCheck {
  errors: number;
  warnings: number;
  /** The first of them, worst first; the version's own list has them all. */
  worst: VersionProblem[];
  /** The vault was locked, so shown secrets and outdated blocks were not looked for. */
  isLocked?: true;
}

/** A finding in short. */
export interface VersionProblem {
  severity: 'error' | 'warning';
  message: string;
  /** Line in the version's source, counted from 1. */
  line: number;
}

/** Problems of a version that are told where it is not open. */
export const MOST_TOLD = 5;

/** How far a walk is. */
export interface WalkState {
  task: WalkTask;
  projectId: string;
  /** The names of all versions, in the page's order. */
  names: string[];
  results: WalkResult[];
  /** The version at work. */
  current?: string;
  /** `stopped`: the author has cancelled it, or it could not go on; `message` says why. */
  stage: 'running' | 'stopping' | 'finished' | 'stopped';
  message?: string;
  /** When a check ended; epoch milliseconds. */
  endedAt?: number;
}

/** A walk as a page may learn of it. */
export type ToldWalk = Omit<WalkState, 'projectId'>;

/** Milliseconds between looks at how far a walk is. */
export const WALK_LOOKS_EVERY = 500;

/** Milliseconds between looks whether the editor of a tab that was clicked is made. */
export const EDITOR_LOOKS_EVERY = 150;

/** Looks that have to find the same as the one before, until an editor counts as made. */
export const SAME_LOOKS = 3;

/**
 * Milliseconds after a click on a tab in which the dashboard may still put an earlier text back: a
 * write that was begun while it changed its tabs was seen to be lost.
 */
export const QUIET_AFTER_SWITCH = 2_600;

/**
 * Milliseconds after a click on a tab before the first look: looks cost the page time, and only the
 * last few count.
 */
export const FIRST_LOOK_AFTER = QUIET_AFTER_SWITCH - (SAME_LOOKS + 1) * EDITOR_LOOKS_EVERY;

/** The versions of a message that a page offers. */
export interface OfferedVersions {
  /** In the page's order. */
  names: string[];
  /** The open one; null where the page does not say. */
  active: string | null;
  /** Tabs that are left alone, because it cannot be told what they are. */
  unknown: string[];
}

/** The known versions of the rows, each by a tab of every row, in the page's order. */
export function versionsOf(rows: readonly VersionRow[]): Version[] {
  let versions: Version[] = [{}];
  for (const { kind, tabs } of rows) {
    versions = versions.flatMap((version) =>
      tabs.filter(({ isKnown }) => isKnown).map(({ name }) => ({ ...version, [kind]: name })),
    );
  }
  return versions;
}

/** The tabs that are left alone. */
export function unknownTabs(rows: readonly VersionRow[]): string[] {
  return rows.flatMap(({ tabs }) => tabs.filter(({ isKnown }) => !isKnown).map(({ name }) => name));
}
