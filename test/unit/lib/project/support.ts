import { newDraft, type Project, type ProjectDraft } from '../../../../lib/project';

/** A valid project. */
export const GOLD: ProjectDraft = {
  ...newDraft('membership', { name: 'Gold card', url: 'https://pub1.pskt.io/c/a4hrop' }),
  utm: { utm_source: 'moengage' },
};

export function stored(draft: ProjectDraft): Project {
  return {
    ...draft,
    id: '3f2b8c1e-6a54-4d1b-9f0e-2a7c5b8d9e10',
    hasSecret: true,
    hasEncryptionKey: false,
    createdAt: 1_700_000_000_000,
    updatedAt: 1_700_000_000_001,
  };
}
