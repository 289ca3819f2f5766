import { describe, expect, it } from 'vitest';

import { failureWords } from '@/components/ui/feedback/failure-words';

describe('failureWords', () => {
  it('passes on our own messages, which say what to do', () => {
    expect(failureWords(new Error('Add the secret in Options.'))).toBe(
      'Add the secret in Options.',
    );
  });

  it.each([
    'Could not establish connection. Receiving end does not exist.',
    'The message port closed before a response was received.',
    'No response',
    '',
  ])('says plainly that nobody answered: %j', (message) => {
    expect(failureWords(new Error(message))).toContain('Passlink did not answer');
  });

  it('has words for a value that is no error', () => {
    expect(failureWords(undefined)).toContain('Passlink did not answer');
  });
});
