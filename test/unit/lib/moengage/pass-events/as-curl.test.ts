import { spawnSync } from 'node:child_process';

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { asCurl, type PassEventRequest } from '../../../../../lib/moengage/pass-events';
import { eventBody } from '../../../../../lib/moengage/pass-events/event-body';

/** The arguments that a shell would pass to curl. */
function argumentsIn(command: string, key: string): string[] {
  const script = `curl() { printf '%s\\0' "$@"; }\n${command}`;
  const { stdout, status } = spawnSync('sh', ['-c', script], {
    encoding: 'utf8',
    env: { MOENGAGE_DATA_KEY: key },
  });
  expect(status).toBe(0);
  return stdout.split('\0').slice(0, -1);
}

const hard = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom("O'Brien", '$(date)', '`date`', 'a\nb', '"', '\\', "'", '!', '%s', 'é ☃ 😀'),
);

describe('a request as curl', () => {
  it('reaches curl unchanged, whatever is in it', () => {
    const requests: fc.Arbitrary<PassEventRequest> = fc.record({
      customerId: hard,
      actions: fc.array(
        fc.record({
          action: hard,
          attributes: fc.dictionary(hard, hard),
          currentTime: fc.constant('2026-05-31T16:33:35Z'),
          timezoneOffset: fc.constant(0),
        }),
        { minLength: 1, maxLength: 2 },
      ),
    });
    fc.assert(
      fc.property(requests, (request) => {
        const command = asCurl({ dataCenter: '101', workspaceId: 'WORK_1' }, request);
        const [method, post, url, u, user, h, type, d, body, ...more] = argumentsIn(
          command,
          'k e$y',
        );
        expect([method, post, u, h, d, more]).toEqual(['-X', 'POST', '-u', '-H', '--data-raw', []]);
        expect(url).toBe('https://api-101.moengage.com/v1/event/WORK_1');
        expect(user).toBe('WORK_1:k e$y');
        expect(type).toBe('Content-Type: application/json');
        expect(JSON.parse(body ?? '')).toEqual(JSON.parse(JSON.stringify(eventBody(request))));
      }),
      { numRuns: 60 },
    );
  });
});
