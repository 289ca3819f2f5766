import { screen } from '@testing-library/react';
import { vi } from 'vitest';

import { SnippetTab } from '@/components/snippet';
import type { InsertOutcome, LastHold, PageReport } from '@/lib/editor/types';
import type { Project } from '@/lib/project';

import { answerWith, freshBrowser, project, show } from '../ui/support';

/** A template in Froala, with a link field in use and no block yet. */
export const TEMPLATE = {
  status: 'template',
  editor: 'froala',
  label: 'Rich text editor',
  template: '',
  blocks: [] as { variable: string; projectUrl: string }[],
  linkField: true,
  single: false,
  caret: false,
} as const satisfies PageReport;

export const INSERTED = {
  status: 'inserted',
  block: 'inserted',
  reference: true,
  style: 'quoted',
  variable: 'longURL',
} as const satisfies InsertOutcome;

/** The block of the project that the tab shows, in the form of a page report. */
export const OWN_BLOCK = { variable: 'longURL', projectUrl: 'https://pub1.pskt.io/c/gold1' };

export const SNIPPET = {
  block: "{# the block #}{%set longURL=pl_url|convertToSHA256('secret')%}",
  reference: '{{longURL}}',
};

/**
 * Opens the Snippet tab over tab 7, with this page open there.
 * @param last how the last change in it fares.
 */
export async function openSnippet(
  report: PageReport,
  over: Partial<Project> = {},
  last: LastHold | null = null,
) {
  const shown = project(over);
  await freshBrowser([shown]);
  answerWith({ holdInPage: () => last });
  const readAgain = vi.fn(async () => {});
  const page = { tabId: 7, report, attributes: [], readAgain };
  const { showAgain, ...rest } = show(<SnippetTab project={shown} page={page} />);
  const change = (changed: Partial<Project>) =>
    showAgain(<SnippetTab project={{ ...shown, ...changed }} page={page} />);
  return { ...rest, readAgain, change };
}

export const button = (name: string | RegExp) =>
  screen.getByRole<HTMLButtonElement>('button', { name });
