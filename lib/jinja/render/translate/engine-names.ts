/**
 * Names of the helpers that translated templates call for what MiniJinja lacks. The prefix keeps
 * them apart from an author's names.
 */
export const ENGINE = {
  /**
   * Global: the value that `default` puts in place of an undefined one, so that `tojson` shows it.
   */
  absent: 'passlink_absent',
  /** Filter: from a value's JSON to Python's `str` of it. */
  text: 'passlink_text',
  /** Filter: from a value's JSON and an output's number to the text to print. */
  print: 'passlink_print',
  /** Filter: notes the reason and returns false. */
  notSend: 'passlink_not_send',
  /** Filters for loops, by the loop's number. */
  step: 'passlink_step',
  leave: 'passlink_leave',
  going: 'passlink_going',
  /** Filters on JSON; their arguments are JSON too. */
  printf: 'passlink_printf',
  braceFormat: 'passlink_brace_format',
  int: 'passlink_int',
  float: 'passlink_float',
  join: 'passlink_join',
  replace: 'passlink_replace',
  truncate: 'passlink_truncate',
  escape: 'passlink_escape',
  title: 'passlink_title',
  round: 'passlink_round',
  json: 'passlink_json',
  center: 'passlink_center',
  wordCount: 'passlink_wordcount',
  /**
   * Filter: JSON of a value, an operator, and JSON of another value. Returns whether the comparison
   * holds.
   */
  compare: 'passlink_compare',
  /** Filters that stop the rendering in cases where Jinja stops and MiniJinja would not. */
  refuseLoop: 'passlink_refuse_loop',
  refuseZero: 'passlink_refuse_zero',
  refuseMember: 'passlink_refuse_member',
} as const;

/**
 * The name of a MoEngage filter's variant that takes JSON and returns a list of one item or none.
 */
export function moengageName(filter: string): string {
  return `passlink_${filter}`;
}

/** The name of the filter that calls a method of Python's `str` on JSON. */
export function methodName(method: string): string {
  return `passlink_method_${method}`;
}

/** Converts any value to the text that Jinja would print for it. */
export const AS_TEXT = `|default('')|tojson|${ENGINE.text}`;

/** Converts any value to JSON that keeps none, undefined, floats and large integers apart. */
export const AS_JSON = `|default(${ENGINE.absent})|tojson`;
