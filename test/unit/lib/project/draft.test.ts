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

describe('a draft as it is saved', () => {
  it('has no white space around the name, and the URL as links start with it', () => {
    const url = `${DRAFT.url}/ `;
    expect(tidyDraft({ ...DRAFT, name: ' Gold card ', url })).toStrictEqual(DRAFT);
  });

  it('says that a content block signs, or says nothing of it', () => {
    const signed = { ...DRAFT, signing: 'content-block' } as const;
    expect(draftOf({ ...PROJECT, signing: 'content-block' })).toStrictEqual(signed);
    expect(tidyDraft(signed)).toStrictEqual(signed);
    // As a form leaves it once the choice was taken back.
    const undone: unknown = { ...DRAFT, signing: undefined };
    expect(tidyDraft(undone as ProjectDraft)).toStrictEqual(DRAFT);
  });
});

describe('a project with a draft put into it', () => {
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

  it('keeps what is not the author’s to edit, even what another version has put there', () => {
    const newer = { ...PROJECT, colour: 'red' };
    expect(withDraft(newer, DRAFT)).toStrictEqual({ ...own, ...DRAFT, colour: 'red' });
  });
});
