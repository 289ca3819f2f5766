import * as v from 'valibot';

import type { LinkReport } from '../../passkit/types';
import type { Snippet } from '../../snippet/types';
import { message } from '../message';
import { id, linkFormat, oneProject, style, text, texts } from '../shapes';

/** No browser opens longer links. */
export const LONGEST_LINK = 20_000;

/** What was found out about a link; contains no secret. */
export interface LinkVerdict {
  report: LinkReport;
  /** The project that the link belongs to, by signature or key, otherwise by URL. */
  projectId?: string;
}

/** Finished links and snippets for our own pages. */
export const LINK_MESSAGES = {
  /** Makes one link; `digest` and `utm` default to the project's. */
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
  /** Signs `<url>?data=<data>` unchanged, to show the link of a rendered snippet. */
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
   * Sends the keys that sign a file's links, but not the secret itself, once on the
   * `BroadcastChannel` of this name. They go past the page to its workers and stay in memory.
   */
  lendKeys: message(
    'extension-page',
    v.strictObject({ id, format: linkFormat, channel: v.pipe(text, v.uuid()) }),
  ).answers<void>(),
  /** The finished text, secret included unless a content block signs, for the clipboard. */
  buildSnippet: message('extension-page', v.strictObject({ id, style })).answers<Snippet>(),
  /** The code for the variable of a WhatsApp button, as `buildSnippet` for the clipboard. */
  buildSuffixSnippet: message('extension-page', oneProject).answers<string>(),
  /** The code of the project's content block, secret included, for the clipboard. */
  buildContentBlock: message('extension-page', oneProject).answers<string>(),
};
