import { NOT_SEND, OBJECTS } from '../jinja/vocabulary';

/** The longest name. Authors see it in link fields. */
export const VARIABLE_LIMIT = 40;

/** Names that already mean something in a template. */
const TAKEN: ReadonlySet<string> = new Set(
  [
    // Jinja's keywords, tests and constants.
    'and as autoescape block break call continue do elif else extends filter for from',
    'endautoescape endblock endcall endfilter endfor endif endmacro endraw endset endtrans endwith',
    'if ignore import in include is macro missing not or pluralize raw recursive set trans with without',
    'true false none True False None',
    // Names that Jinja defines in every template.
    'caller context cycler dict joiner kwargs lipsum loop namespace range self super varargs',
    // MoEngage's objects and tags.
    ...OBJECTS,
    NOT_SEND,
    'MOE_TRIGGER_EVENT',
  ].flatMap((words) => words.split(' ')),
);

/** Variables inside a generated block start with this. */
const OWN_PREFIX = 'pl_';

/**
 * Says what is wrong with a template variable's name.
 * @returns undefined if nothing is wrong.
 */
export function checkVariable(name: string): string | undefined {
  if (name === '') return 'Enter a variable for the link, such as longURL.';
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) {
    return 'A variable is made of letters, digits and _, and does not start with a digit.';
  }
  if (name.length > VARIABLE_LIMIT) {
    return `A variable has at most ${VARIABLE_LIMIT} characters.`;
  }
  if (TAKEN.has(name) || name.startsWith(OWN_PREFIX)) {
    return `“${name}” already means something in a template. Choose another name, such as longURL.`;
  }
  return undefined;
}
