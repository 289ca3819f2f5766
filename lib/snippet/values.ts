import { FORMATS } from './formats';
import type { StringWriter } from './strings';
import type { AttributeSource, JoinSource, ValueSource } from './types';

/** A value source as Jinja. */
export interface Value {
  /** An expression for the value; undefined, none or '' if the recipient has none. */
  expression: string;
  /** A condition that holds for recipients without the value; 'false' if nobody lacks it. */
  missing: string;
  /** Whether it is the same for everybody. */
  fixed: boolean;
}

/** Collects the statements that values need before they can be used. */
export interface ValueCompiler {
  compile(source: ValueSource): Value;
  /** A condition that holds where the expression has a value. */
  present(expression: string): string;
  statements(): string[];
}

/** What counts as missing besides what is absent: '' and none. */
export function valueCompiler(text: StringWriter['text']): ValueCompiler {
  const gap = `[${text('')},none]`;
  const statements: string[] = [];
  let count = 0;

  const keep = (make: (name: string) => string): string => {
    count += 1;
    const name = `pl_v${count}`;
    statements.push(make(name));
    return name;
  };

  const missing = (expression: string) => `${expression} is not defined or ${expression} in${gap}`;
  const present = (expression: string) => `${expression} is defined and ${expression} not in${gap}`;
  const printed = (name: string): Value => ({
    expression: name,
    missing: `${name} in${gap}`,
    fixed: false,
  });

  const attribute = ({ object, name, format }: AttributeSource): Value => {
    const direct = `${object}[${text(name)}]`;
    // EventAttribute and CampaignAttribute exist only in some kinds of campaigns.
    const expression =
      object === 'UserAttribute'
        ? direct
        : keep((held) => `{%set ${held}=${direct} if ${object} is defined else none%}`);
    if (!format) return { expression, missing: missing(expression), fixed: false };
    const print = FORMATS[format](expression, text);
    return printed(
      keep((held) => `{%set ${held}%}{%if ${present(expression)}%}${print}{%endif%}{%endset%}`),
    );
  };

  const join = ({ parts, separator = '' }: JoinSource): Value => {
    const values = parts.map((part) => ({ part, value: compile(part) }));
    if (values.every(({ value }) => value.fixed)) {
      const whole = values.map(({ value }) => value.expression);
      const glue = separator === '' ? '~' : `~${text(separator)}~`;
      return {
        expression: whole.length === 0 ? text('') : `(${whole.join(glue)})`,
        missing: 'false',
        fixed: true,
      };
    }
    const between = separator === '' ? '' : `{%if not loop.first%}{{${text(separator)}}}{%endif%}`;
    const print = `${between}{{${asText('pl_p')}}}`;
    const hasFixed = values.some(({ value }) => value.fixed);
    // A fixed part always stays, but does not alone give the join a value.
    const rows = values.map(({ value }) =>
      hasFixed ? `[${value.expression},${value.fixed}]` : value.expression,
    );
    const loop = hasFixed
      ? `{%for pl_p,pl_f in[${rows.join(',')}]if pl_f or ${present('pl_p')}%}`
      : `{%for pl_p in[${rows.join(',')}]if ${present('pl_p')}%}`;
    const body = `${loop}${print}{%endfor%}`;
    const someThere = values
      .filter(({ value }) => !value.fixed)
      .map(({ value }) => `not(${value.missing})`)
      .join(' or ');
    return printed(
      keep((held) =>
        hasFixed
          ? `{%set ${held}%}{%if ${someThere}%}${body}{%endif%}{%endset%}`
          : `{%set ${held}%}${body}{%endset%}`,
      ),
    );
  };

  const compile = (source: ValueSource): Value => {
    switch (source.kind) {
      case 'attribute':
        return attribute(source);
      case 'text':
        return { expression: text(source.text), missing: 'false', fixed: true };
      case 'join':
        return join(source);
    }
  };

  return { compile, present, statements: () => statements };
}

/**
 * Jinja2 prints `True`, MiniJinja `true`; PassKit takes the latter. For Python, 1 and 0 are in the
 * list, too, and lower case changes neither.
 */
export function asText(expression: string): string {
  return `(${expression}|lower if ${expression} in[true,false]else ${expression})`;
}
