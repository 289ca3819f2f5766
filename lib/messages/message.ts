import type * as v from 'valibot';

/** Who may send a message: a page of our own, or our content script in a dashboard's frame. */
export type Audience = 'extension-page' | 'dashboard';

/** One row of the table. */
export interface Message<Schema extends v.GenericSchema, Answer> {
  audience: Audience;
  /** The shape of the message's data; anything else is refused. */
  schema: Schema;
  /** Only for the answer's type; no row sets a value. */
  readonly answer?: Answer;
}

/** `message(audience, schema).answers<Answer>()`: the schema determines the request's type. */
export function message<const Schema extends v.GenericSchema>(audience: Audience, schema: Schema) {
  return { answers: <Answer>(): Message<Schema, Answer> => ({ audience, schema }) };
}
