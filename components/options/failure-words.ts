/** How Chrome and Firefox put it when the background did not answer. */
const NO_ANSWER = /receiving end|could not establish|message (port|channel)|no response/i;

/**
 * Says in an author's words why the background did not do what was asked.
 * @param error what `sendMessage` rejected with; messages of our own typed errors pass unchanged,
 * as they never carry a secret and say what to do.
 */
export function failureWords(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  if (message === '' || NO_ANSWER.test(message)) {
    return 'Passlink did not answer. Try again; if that fails too, restart the browser.';
  }
  return message;
}
