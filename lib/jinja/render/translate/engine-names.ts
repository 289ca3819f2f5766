/**
 * Names that translated templates use for what MiniJinja cannot do alone. The prefix keeps them
 * apart from an author's.
 */
export const ENGINE = {
  /** Global: what `default` puts in the place of an undefined value, so that `tojson` shows it. */
  absent: 'passlink_absent',
  /** Filter: JSON of a value → Python's `str` of it. */
  text: 'passlink_text',
  /** Filter: JSON of a value and an output's number → the text to print. */
  print: 'passlink_print',
  /** Filter: the reason → false, and the reason is noted. */
  notSend: 'passlink_not_send',
  /** Filters of loops, by their numbers. */
  step: 'passlink_step',
  leave: 'passlink_leave',
  going: 'passlink_going',
  /** Filters on JSON, with their arguments as JSON. */
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
  /** Filter: JSON of a value, an operator, JSON of another → whether they are in that order. */
  compare: 'passlink_compare',
  /** Filters that stop the rendering, where Jinja does and MiniJinja would not. */
  refuseLoop: 'passlink_refuse_loop',
  refuseZero: 'passlink_refuse_zero',
  refuseMember: 'passlink_refuse_member',
} as const;

/** The name under which a MoEngage filter takes JSON and gives a list of one or none. */
export function moengageName(filter: string): string {
  return `passlink_${filter}`;
}

/** The name under which a method of Python's texts takes JSON. */
export function methodName(method: string): string {
  return `passlink_method_${method}`;
}

/** Makes any value the text that Jinja would print for it. */
export const AS_TEXT = `|default('')|tojson|${ENGINE.text}`;

/** Makes any value JSON that keeps none, undefined, floats and large integers apart. */
export const AS_JSON = `|default(${ENGINE.absent})|tojson`;
