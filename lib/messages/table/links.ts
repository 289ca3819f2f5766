import * as v from 'valibot';

import type { LinkReport } from '../../passkit/types';
import type { Snippet } from '../../snippet/types';
import { message } from '../message';
import { id, linkFormat, oneProject, style, text, texts } from '../shapes';

/** Longer ones no browser opens. */
export const LONGEST_LINK = 20_000;

/** What a link turned out to be; holds no secret. */
export interface LinkVerdict {
  report: LinkReport;
  /** Whose it is: by signature or key, else by its URL. */
  projectId?: string;
}

/** Finished links and snippets for our own pages. */
export const LINK_MESSAGES = {
  /** One link; `digest` and `utm` are the project's where they are absent. */
  signPayload: message(
    'extension-page',
    v.strictObject({
      id,
      payload: texts,
      format: linkFormat,
      digest: v.exactOptional(v.picklist(['SHA-256', 'SHA-1'])),
      utm: v.exactOptional(texts),
    }),
  ).answers<string>(),
  /** Signs `<url>?data=<data>` as it stands, to show what a rendered snippet's link will be. */
  signData: message(
    'extension-page',
    v.strictObject({ id, data: v.pipe(text, v.regex(/^[\w-]*$/)) }),
  ).answers<string>(),
  /** Checks a link against every project's secret and key. */
  identifyLink: message(
    'extension-page',
    v.strictObject({ link: v.pipe(text, v.maxLength(LONGEST_LINK)) }),
  ).answers<LinkVerdict>(),
  /**
   * Sends what signs a file's links, the secret not among it, once on a `BroadcastChannel` of this
   * name: past the page to its workers, in memory alone.
   */
  lendKeys: message(
    'extension-page',
    v.strictObject({ id, format: linkFormat, channel: v.pipe(text, v.uuid()) }),
  ).answers<void>(),
  /** The finished text, secret included unless a content block signs: for the clipboard. */
  buildSnippet: message('extension-page', v.strictObject({ id, style })).answers<Snippet>(),
  /** What the project's content block holds, secret included: for the clipboard. */
  buildContentBlock: message('extension-page', oneProject).answers<string>(),
};
