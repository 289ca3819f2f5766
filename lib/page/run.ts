/** Where a function runs in a page: beside the page's own scripts, or beside our content script. */
export type World = 'MAIN' | 'ISOLATED';

/**
 * Runs a function in one frame of one tab and gives back what it returns, or what the promise it returns comes to.
 *
 * The function is serialised: it must not name anything outside its own body, and takes and
 * returns JSON. Rejects when the frame is gone or the browser does not let us in.
 */
export type PageRunner = <Args extends unknown[], Result>(
  frameId: number,
  world: World,
  func: (...args: Args) => Result | Promise<Result>,
  args: Args,
) => Promise<Result>;

/** The page, or whoever speaks for it, gave an answer that no adapter gives. */
export class OddAnswerError extends Error {
  override name = 'OddAnswerError';
  constructor() {
    super('The page gave an odd answer.');
  }
}
