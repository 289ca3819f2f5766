/** How Chrome and Firefox put it when the background did not answer. */
const NO_ANSWER = /receiving end|could not establish|message (?:port|channel)|no response/i;

/**
 * Says in an author's words why something did not work. Our own typed errors say what to do next
 * and never hold a secret, so their messages pass.
 * @param error what `sendMessage` rejected with.
 */
export function failureWords(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  if (message === '' || NO_ANSWER.test(message)) {
    return 'Passlink did not answer. Try again; if that fails too, restart the browser.';
  }
  return message;
}
