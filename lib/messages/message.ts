import type * as v from 'valibot';

/** Who may send a message: a page of our own, or our content script in a dashboard's frame. */
export type Audience = 'extension-page' | 'dashboard';

/** One row of the table. */
export interface Message<Schema extends v.GenericSchema, Answer> {
  audience: Audience;
  /** What the message holds; anything else is refused. */
  schema: Schema;
  /** Carries the answer's type. No row has a value here. */
  readonly answer?: Answer;
}

/** `message(audience, schema).answers<Answer>()`: the request's type follows from the schema. */
export function message<const Schema extends v.GenericSchema>(audience: Audience, schema: Schema) {
  return { answers: <Answer>(): Message<Schema, Answer> => ({ audience, schema }) };
}
