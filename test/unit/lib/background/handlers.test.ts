import { describe, expect, expectTypeOf, it } from 'vitest';

import { allHandlers, type Doubled, type Parts } from '../../../../lib/background/handlers';
import type { Handlers } from '../../../../lib/messages';
import { MESSAGES } from '../../../../lib/messages/table';

describe('the background’s handlers', () => {
  it('match the table, one for each message', () => {
    const parts = { vault: {}, store: {}, exports: {}, connection: {} } as unknown as Parts;
    expect(Object.keys(allHandlers(parts)).toSorted()).toEqual(Object.keys(MESSAGES).toSorted());
  });

  it('do not compile if two folders handle the same message', () => {
    type Links = Handlers<'signPayload' | 'signData'>;
    type Others = Handlers<'signData' | 'lendKeys'>;
    expectTypeOf<Doubled<[Links, Others]>>().toEqualTypeOf<'signData'>();
    expectTypeOf<Doubled<[Links, Handlers<'lendKeys'>]>>().toEqualTypeOf<never>();
  });

  it('do not compile if one is missing', () => {
    expectTypeOf<Omit<Handlers, 'signData'>>().not.toExtend<Handlers>();
    expectTypeOf<ReturnType<typeof allHandlers>>().toExtend<Handlers>();
  });
});
