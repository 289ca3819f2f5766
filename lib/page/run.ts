/** Where a function runs in a page: MAIN among the page's own scripts, ISOLATED beside ours. */
export type World = 'MAIN' | 'ISOLATED';

/**
 * Runs a function in one frame of one tab, and returns what it returns or its promise resolves to.
 * The function comes from a `*.page.ts` module (see `page-functions.plugin.ts`); its arguments and
 * result are JSON. Rejects when the frame is gone or the browser does not let Passlink in.
 */
export type PageRunner = <Args extends unknown[], Result>(
  frameId: number,
  world: World,
  func: (...args: Args) => Result | Promise<Result>,
  args: Args,
) => Promise<Result>;

/**
 * A page gave an answer that none of our functions gives: the page has changed it or made it up.
 */
export class OddAnswerError extends Error {
  override name = 'OddAnswerError';
  constructor() {
    super('The page gave an odd answer.');
  }
}
