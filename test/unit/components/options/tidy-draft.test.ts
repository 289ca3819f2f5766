import { expect, it } from 'vitest';

import { draftOf, tidyDraft } from '@/components/options/form/tidy-draft';
import type { ProjectDraft } from '@/lib/project';

import { project } from './support';

const DRAFT = draftOf(project({ name: 'Gold card' }));

it('has no white space around the name, and the URL as links start with it', () => {
  const url = `${DRAFT.url}/ `;
  expect(tidyDraft({ ...DRAFT, name: ' Gold card ', url })).toStrictEqual(DRAFT);
});

it('says that a content block signs, or says nothing of it', () => {
  const signed = { ...DRAFT, signing: 'content-block' } as const;
  expect(draftOf(project({ name: 'Gold card', signing: 'content-block' }))).toEqual(signed);
  expect(tidyDraft(signed)).toStrictEqual(signed);
  // As a form leaves it once the choice was taken back.
  const undone: unknown = { ...DRAFT, signing: undefined };
  expect(tidyDraft(undone as ProjectDraft)).toStrictEqual(DRAFT);
});
