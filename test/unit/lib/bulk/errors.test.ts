import { describe, expect, it } from 'vitest';

import { BulkError, reportedBySigner } from '../../../../lib/bulk/errors';

describe('an error of a signer', () => {
  it('is reported as a mismatch, in its own words, if a link fails its check', () => {
    const error = new BulkError('mismatch', 'Row 3 does not check.');
    expect(reportedBySigner(error)).toEqual({
      code: 'mismatch',
      message: 'Row 3 does not check.',
    });
  });

  it.each([
    ['memory that ran out', new RangeError('Array buffer allocation failed'), 'RangeError'],
    ['a refusal of the browser’s', new DOMException('no', 'OperationError'), 'OperationError'],
    ['anything else that is thrown', 'broken', 'string'],
  ])('is reported as a failure of signing, not as a mismatch: %s', (_, error, kind) => {
    const { code, message } = reportedBySigner(error);
    expect(code).toBe('signer');
    expect(message).toContain(`(${kind})`);
  });

  it('is reported without its own words if it is foreign, because they might hold a row or a key', () => {
    const { message } = reportedBySigner(new TypeError('bad secret 0WfoVtZ7'));
    expect(message).not.toContain('0WfoVtZ7');
  });
});
