import { describe, expect, it } from 'vitest';

import {
  draftOf,
  newDraft,
  type Project,
  type ProjectDraft,
  tidyDraft,
  withDraft,
} from '../../../../lib/project';

const PROJECT: Project = {
  ...newDraft('membership', { name: 'Gold card', url: 'https://pub1.pskt.io/c/gold1' }),
  id: 'gold',
  hasSecret: true,
  hasEncryptionKey: false,
  createdAt: 1,
  updatedAt: 2,
};
const DRAFT = draftOf(PROJECT);

describe('a draft when it is saved', () => {
  it('has no white space around its name, and its URL in the form that links start with', () => {
    const url = `${DRAFT.url}/ `;
    expect(tidyDraft({ ...DRAFT, name: ' Gold card ', url })).toStrictEqual(DRAFT);
  });

  it('says that a content block signs, or omits the setting', () => {
    const signed = { ...DRAFT, signing: 'content-block' } as const;
    expect(draftOf({ ...PROJECT, signing: 'content-block' })).toStrictEqual(signed);
    expect(tidyDraft(signed)).toStrictEqual(signed);
    // A form leaves undefined after the choice was undone.
    const undone: unknown = { ...DRAFT, signing: undefined };
    expect(tidyDraft(undone as ProjectDraft)).toStrictEqual(DRAFT);
  });
});

describe('the choice that the PassKit project fills external IDs in', () => {
  it('is edited with the project, and omitted when it is taken back', () => {
    const filled = { ...DRAFT, fillsExternalId: true } as const;
    expect(draftOf({ ...PROJECT, fillsExternalId: true })).toStrictEqual(filled);
    expect(tidyDraft(filled)).toStrictEqual(filled);
    const undone: unknown = { ...DRAFT, fillsExternalId: undefined };
    expect(tidyDraft(undone as ProjectDraft)).toStrictEqual(DRAFT);
  });
});

describe('a project that is updated from a draft', () => {
  const { id, hasSecret, hasEncryptionKey, createdAt, updatedAt } = PROJECT;
  const own = { id, hasSecret, hasEncryptionKey, createdAt, updatedAt };

  it('loses every optional setting that the draft leaves out', () => {
    const full = {
      ...PROJECT,
      signing: 'content-block',
      badges: { apple: 'https://a.b' },
    } as const;
    const plain = newDraft('coupon', { name: 'Tea' });
    expect(withDraft(full, plain)).toStrictEqual({ ...own, ...plain });
  });

  it('keeps what the author cannot edit, even the additions of another version', () => {
    const newer = { ...PROJECT, colour: 'red' };
    expect(withDraft(newer, DRAFT)).toStrictEqual({ ...own, ...DRAFT, colour: 'red' });
  });
});
