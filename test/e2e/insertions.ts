import type { Page } from '@playwright/test';

import type { FieldMapping } from '../../lib/snippet/index.ts';
import { launchPasslink, type LaunchOptions, type Passlink } from '../support/extension.ts';

const FIELDS: FieldMapping[] = [
  {
    field: 'person.surname',
    value: { kind: 'attribute', object: 'UserAttribute', name: 'Last Name' },
    whenMissing: { kind: 'omit' },
  },
];

const DRAFT = {
  kind: 'membership',
  url: 'https://pub1.pskt.io/c/a4hrop',
  digest: 'SHA-256',
  variable: 'longURL',
  utm: {},
  fields: FIELDS,
};

/** Matches the whole block of the project above. */
export const BLOCK =
  /\{#\s+Passlink\s+2\s+pub1_pskt_io:a4hrop\s+longURL\s+#\}[^]*\{#\s+Passlink\s+end\s+longURL\s+#\}/g;

/** The secret of the project above. */
export const SIGNED_WITH = 'made up for these tests';

/** The same project for pages without the extension. */
export const PLAIN_PROJECT = {
  name: 'Spring card',
  variable: DRAFT.variable,
  project: { url: DRAFT.url, secret: SIGNED_WITH },
  fields: FIELDS,
};

/** A browser with Passlink and one project, and a way to message the background. */
export interface Ready extends Passlink {
  /** One of our own pages, which may send every message. */
  popup: Page;
  projectId: string;
  ask(type: string, data: unknown): Promise<unknown>;
  /** Saves another project and returns its id. */
  addProject(name: string, variable: string, url?: string, secret?: string): Promise<string>;
}

/**
 * Launches a browser with an empty profile and saves the project that the tests insert.
 * @param utm the project's UTM parameters; default none.
 */
export async function launchWithProject(
  options?: LaunchOptions,
  utm: Record<string, string> = DRAFT.utm,
): Promise<Ready> {
  const passlink = await launchPasslink({ waits: 'quick', ...options });
  // One that followed the active tab would read each page that a test opens, four times over.
  const popup = await passlink.openPopup(null);
  // The chip inserts nothing before the author has used one of Passlink's own pages.
  await popup.keyboard.press('Shift');
  const ask = async (type: string, data: unknown): Promise<unknown> => {
    const message = { id: Math.random(), type, data, timestamp: Date.now() };
    const answer = await popup.evaluate((sent) => chrome.runtime.sendMessage(sent), message);
    const { res, err } = answer as { res?: unknown; err?: unknown };
    if (err !== undefined) throw new Error(JSON.stringify(err));
    return res;
  };
  const addProject = async (
    name: string,
    variable: string,
    url = DRAFT.url,
    secret = SIGNED_WITH,
  ) => {
    const saved = await ask('saveProject', {
      draft: { ...DRAFT, name, variable, url, utm },
      secrets: { secret },
    });
    return (saved as { id: string }).id;
  };
  const projectId = await addProject('Spring card', 'longURL');
  return { ...passlink, popup, projectId, ask, addProject };
}
