import { PassKitError } from './errors';
import { trimPasted } from './pasted-text';
import { requireWellFormed } from './well-formed';

/**
 * Refuses a secret that cannot sign: empty, white space alone, or half a character. Anything else
 * is a key exactly as it stands, so that a link and a snippet of one secret always agree.
 * @throws PassKitError `empty-secret`, `ill-formed-text`
 */
export function requireSecret(secret: string): void {
  if (trimPasted(secret) === '') {
    throw new PassKitError(
      'empty-secret',
      'Enter the project’s secret. It is in PassKit under Distribution > Generate Pass Links > Command Line Tool.',
    );
  }
  requireWellFormed(secret, 'secret');
}

/**
 * A pasted secret, to be kept: PassKit's are letters and digits, so white space around one came
 * with the pasting and would break every signature.
 * @throws PassKitError `empty-secret`, `ill-formed-text`
 */
export function cleanSecret(pasted: string): string {
  requireSecret(pasted);
  return trimPasted(pasted);
}
