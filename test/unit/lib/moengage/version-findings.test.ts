import { describe, expect, it } from 'vitest';

import { versionFindings } from '../../../../lib/moengage/version-findings';
import type { VersionCheck, WalkResult, WalkState } from '../../../../lib/moengage/versions-walk';

const names = ['Default', 'en_US', 'fr_FR'];
const offered = { names, active: 'Default', unknown: [] };
const SOUND: VersionCheck = { errors: 0, warnings: 0, worst: [] };

const result = (name: string, status: WalkResult['status'], check = SOUND): WalkResult => ({
  name,
  status,
  ...(status !== 'refused' && { check }),
});

const check = (results: WalkResult[], rest: Partial<WalkState> = {}): WalkState => ({
  task: 'check',
  projectId: 'p',
  names,
  results,
  stage: 'finished',
  ...rest,
});

describe('what a check of all versions has found', () => {
  it('names the versions that lack a link which others have', () => {
    const found = versionFindings(
      check([result('Default', 'found'), result('en_US', 'found'), result('fr_FR', 'missing')]),
      offered,
    );
    expect(found).toMatchObject({
      having: ['Default', 'en_US'],
      missing: ['fr_FR'],
      isGood: false,
    });
  });

  it('misses no link where no version has one', () => {
    const found = versionFindings(check(names.map((name) => result(name, 'missing'))), offered);
    expect(found).toMatchObject({ having: [], missing: [], isGood: true });
  });

  it('is good only where every version was looked at and none has a problem', () => {
    const all = names.map((name) => result(name, 'found'));
    expect(versionFindings(check(all), offered).isGood).toBe(true);
    const warned = result('fr_FR', 'found', { ...SOUND, warnings: 1 });
    expect(versionFindings(check([...all.slice(0, 2), warned]), offered).isGood).toBe(false);
    const locked = result('fr_FR', 'found', { ...SOUND, isLocked: true });
    expect(versionFindings(check([...all.slice(0, 2), locked]), offered).isGood).toBe(false);
    const refused = result('fr_FR', 'refused');
    expect(versionFindings(check([...all.slice(0, 2), refused]), offered).isGood).toBe(false);
  });

  it('says why a version was not checked', () => {
    const refused: WalkResult = { name: 'en_US', status: 'refused', message: 'No editor came.' };
    const { versions } = versionFindings(
      check([result('Default', 'found'), refused], { stage: 'stopped' }),
      { ...offered, unknown: ['VIP'] },
    );
    expect(versions).toEqual([
      { name: 'Default', status: 'checked', hasLink: true, check: SOUND },
      { name: 'en_US', status: 'unchecked', why: 'No editor came.' },
      { name: 'fr_FR', status: 'unchecked', why: 'The check stopped before it.' },
      { name: 'VIP', status: 'unchecked', why: 'The check stopped before it.' },
    ]);
  });

  it('does not vouch for a version that the author has been in, unless it is open', () => {
    const visited = names.map((name): WalkResult => ({ ...result(name, 'found'), visited: true }));
    expect(versionFindings(check(visited), offered).versions).toMatchObject([
      { name: 'Default', status: 'checked' },
      { name: 'en_US', status: 'unchecked', why: 'You have been in its text since.' },
      { name: 'fr_FR', status: 'unchecked' },
    ]);
  });

  it('knows nothing of a version that has come since, and drops one that is gone', () => {
    const all = check(names.map((name) => result(name, 'found')));
    const now = { ...offered, names: ['Default', 'en_US', 'es_ES'] };
    expect(versionFindings(all, now)).toMatchObject({
      versions: [
        { name: 'Default', status: 'checked' },
        { name: 'en_US', status: 'checked' },
        { name: 'es_ES', status: 'unchecked', why: expect.stringContaining('was not there') },
      ],
      isGood: false,
    });
  });
});
