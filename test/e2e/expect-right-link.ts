import { expect } from '@playwright/test';

import { renderTemplate } from '../../lib/jinja/index.ts';
import { inspectLink } from '../../lib/passkit/index.ts';
import { Oracle } from '../oracle/oracle.ts';
import { findPython } from '../support/python.mjs';
import { SIGNED_WITH } from './insertions.ts';

/** Reads the link that recipients get; `close` ends the engine behind it. */
export interface LinkReader {
  /** Fails unless a saved template makes a link that is signed and holds the recipient's name. */
  expectRightLink(template: string): Promise<void>;
  close(): void;
}

/** Does as MoEngage: reads the HTML, renders, sends. With real Jinja2 where this machine has it. */
export function linkReader(): LinkReader {
  const python = findPython();
  const jinja = python === undefined ? undefined : new Oracle(python);
  const render = async (template: string, profile: Record<string, unknown>): Promise<string> => {
    const answer = await (jinja?.render({ template, profile, through: ['html.parser'] }) ??
      renderTemplate(template, profile));
    return 'output' in answer ? answer.output : JSON.stringify(answer);
  };
  return {
    async expectRightLink(template) {
      const rendered = await render(`${template}\n{{longURL}}`, {
        UserAttribute: { 'Last Name': `O'Brien "Zoë"` },
      });
      const link = /https:\/\/pub1\.pskt\.io\/c\/a4hrop\?\S+$/.exec(rendered)?.[0] ?? rendered;
      expect(await inspectLink(link, { secret: SIGNED_WITH })).toMatchObject({
        signature: 'valid',
        payload: { 'person.surname': `O'Brien "Zoë"` },
      });
    },
    close: () => jinja?.close(),
  };
}
