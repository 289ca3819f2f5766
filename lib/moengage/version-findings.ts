import type { OfferedVersions, VersionCheck, WalkState } from './versions-walk';

/** What a check of all versions says of one. */
export type VersionVerdict =
  | { name: string; status: 'checked'; hasLink: boolean; check: VersionCheck }
  | { name: string; status: 'unchecked'; why: string };

/** What a check of all versions says of the versions that the page has now. */
export interface VersionFindings {
  /** In the page's order, then the tabs that nobody knows. */
  versions: VersionVerdict[];
  /** Those with the project's link. */
  having: string[];
  /** Those without it, where others have it; nothing is missing where no version has one. */
  missing: string[];
  /** Whether each version was looked at, and in none is anything to do. */
  isGood: boolean;
}

/** Brings a check together with the tabs of the page; what was not looked at is never fine. */
export function versionFindings(
  { results, stage }: WalkState,
  { names, active, unknown }: OfferedVersions,
): VersionFindings {
  const versions = [...names, ...unknown].map((name): VersionVerdict => {
    const result = results.find((each) => each.name === name);
    const { check } = result ?? {};
    if (result?.visited && name !== active) return { name, status: 'unchecked', why: VISITED };
    if (check && (result?.status === 'found' || result?.status === 'missing')) {
      return { name, status: 'checked', hasLink: result.status === 'found', check };
    }
    const untold = stage === 'stopped' ? STOPPED : NEW;
    return { name, status: 'unchecked', why: result ? (result.message ?? NO_ANSWER) : untold };
  });
  const checked = versions.filter((each) => each.status === 'checked');
  const having = checked.filter(({ hasLink }) => hasLink).map(({ name }) => name);
  const lacking = checked.filter(({ hasLink }) => !hasLink).map(({ name }) => name);
  const missing = having.length > 0 ? lacking : [];
  return {
    versions,
    having,
    missing,
    isGood:
      missing.length === 0 &&
      checked.length === versions.length &&
      checked.every(({ check }) => check.errors + check.warnings === 0 && !check.isLocked),
  };
}

const VISITED = 'You have been in its text since.';
const STOPPED = 'The check stopped before it.';
const NEW = 'It was not there when the others were checked.';
const NO_ANSWER = 'The page did not answer.';
