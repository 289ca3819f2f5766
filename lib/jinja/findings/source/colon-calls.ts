import type { Found } from '../../types';
import type { Edit } from '../../../text/edits';
import { type Level, spanOf, spanOfValue, type Value } from './expression';
import { safeFix } from './mend';
import type { Source } from './read-source';
import type { Tag } from './tag';

/** Filters that take the same arguments in Liquid and in Jinja. */
const SAME_ARGUMENTS = new Set(['default', 'join', 'replace']);

/** Liquid's `| default: 'x'`, which Jinja writes `|default('x')`. */
export function colonCalls(source: Source, tag: Tag): Found[] {
  return tag.levels
    .filter(({ role }) => role !== 'object' && role !== 'subscript')
    .flatMap((level) =>
      level.parts.flatMap((part, index) => {
        const colon = level.parts[index + 1];
        const filter = part.kind === 'value' ? part.value.filters.at(-1) : undefined;
        if (!filter || filter.args || colon?.kind !== 'operator' || colon.token.text !== ':')
          return [];
        const args = argumentsBehind(level, index + 2);
        const { name } = filter;
        const last = args.at(-1);
        const to = last ? spanOfValue({ ...last, filters: [] }).to : spanOf(colon.token).to;
        const edits: Edit[] = [
          {
            range: source.rangeOf({
              from: spanOf(name).to,
              to: args[0] ? spanOfValue(args[0]).from : to,
            }),
            text: '(',
          },
          // Liquid's default replaces empty values too.
          {
            range: source.rangeOf({ from: to, to }),
            text: name.text === 'default' ? ', true)' : ')',
          },
        ];
        const fix =
          last && SAME_ARGUMENTS.has(name.text)
            ? safeFix(source, tag, 'Write it with brackets', edits)
            : undefined;
        return [
          {
            severity: 'error' as const,
            range: source.rangeOf({ from: filter.bar.from, to }),
            message: `The message reaches nobody: what the filter ${name.text} is given stands in brackets in MoEngage, not behind a colon.`,
            ...(fix && { fix }),
          },
        ];
      }),
    );
}

function argumentsBehind({ parts }: Level, start: number): Value[] {
  const values: Value[] = [];
  for (let at = start; ; at += 2) {
    const [part, comma] = [parts[at], parts[at + 1]];
    if (part?.kind !== 'value') return values;
    values.push(part.value);
    if (comma?.kind !== 'operator' || comma.token.text !== ',') return values;
  }
}
