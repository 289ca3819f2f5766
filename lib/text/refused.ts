/**
 * Nothing was changed.
 * `message` says why and what to do next, in the author's words.
 */
export interface Refused<Reason extends string = string> {
  status: 'refused';
  reason: Reason;
  message: string;
}
