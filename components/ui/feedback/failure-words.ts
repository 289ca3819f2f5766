/** The words of Chrome and Firefox if the background does not answer. */
const NO_ANSWER = /receiving end|could not establish|message (?:port|channel)|no response/i;

/**
 * Says in an author's words why something failed. Our own typed errors say what to do next and
 * never hold a secret, so their messages are shown.
 * @param error what `sendMessage` rejected with.
 */
export function failureWords(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  if (message === '' || NO_ANSWER.test(message)) {
    return 'Passlink did not answer. Try again; if that fails too, restart the browser.';
  }
  return message;
}
