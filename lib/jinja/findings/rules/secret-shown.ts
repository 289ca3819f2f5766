import { decoded } from '../../syntax/string-literal';
import type { Range } from '../../../text/edits';
import { spellingsOf } from '../../../text/spellings';
import type { Found, Rule } from '../rule';
import { type Level, type Value, valuesOf } from '../source/expression';
import type { Source } from '../source/read-source';
import type { Tag } from '../source/tag';
import { capturing } from '../source/variables';
import { countBefore } from '../source/ranges';

/** Filters that may receive a secret: nobody can compute it from their hash. */
const HASHES = new Set(['convertToSHA256', 'convertToSHA256NoSalt']);
const MESSAGE =
  'Every recipient gets this secret with the message, and whoever has it can make passes of their own.';

/** A secret that would reach a recipient: outside any tag, or printed by one. */
export const secretShown: Rule = {
  name: 'secret-shown',
  everywhere: true,
  find(source) {
    const secrets = [...new Set((source.context.secrets ?? []).map((text) => text.trim()))].filter(
      (text) => text !== '',
    );
    return secrets.length === 0 ? [] : [...new Reader(source, secrets).findings()];
  },
};

class Reader {
  readonly #source: Source;
  readonly #secrets: readonly string[];
  /** Variables that hold a secret. */
  readonly #holders = new Set<string>();
  /** The names that each tag defines: by a `set`, a loop, … */
  readonly #defined = new Map<Tag, string[]>();

  constructor(source: Source, secrets: readonly string[]) {
    this.#source = source;
    this.#secrets = secrets;
    for (const { name, tag } of source.definitions) {
      this.#defined.set(tag, [...(this.#defined.get(tag) ?? []), name]);
    }
  }

  *findings(): Generator<Found> {
    const inText = this.#inText();
    yield* inText.flatMap(({ range, into }) => {
      if (into === undefined) return [found(range)];
      this.#holders.add(into);
      return [];
    });
    for (const tag of this.#source.tags) {
      const holds = tag.levels.some((level) => this.#gives(level));
      if (!holds) continue;
      const into = this.#variablesOf(tag);
      for (const name of into) this.#holders.add(name);
      if (into.length === 0 && tag.kind === 'output') yield found(tag.range);
    }
  }

  /** Secrets outside tags, each with the variable of the `{% set %}` block around it. */
  #inText(): { range: Range; into: string | undefined }[] {
    const { template, tags } = this.#source;
    return this.#secrets.flatMap(spellingsOf).flatMap((secret) => {
      const found: { range: Range; into: string | undefined }[] = [];
      for (
        let from = template.indexOf(secret);
        from >= 0;
        from = template.indexOf(secret, from + 1)
      ) {
        const range = { from, to: from + secret.length };
        const before = tags[countBefore(tags, range.to) - 1];
        const isInTag = before && before.range.to > from && before.kind !== 'raw';
        if (!isInTag) found.push({ range, into: before && this.#catcher(before) });
      }
      return found;
    });
  }

  /** The variable of the `{% set %}` block that captures text right after a tag. */
  #catcher(before: Tag): string | undefined {
    const opened = this.#source.blocks.opened.get(before);
    return nameOf(capturing(opened ?? this.#source.blockAround(before)));
  }

  #variablesOf(tag: Tag): string[] {
    if (tag.kind === 'statement') return this.#defined.get(tag) ?? [];
    const name = nameOf(capturing(this.#source.blockAround(tag)));
    return name === undefined ? [] : [name];
  }

  /** Whether an expression contains a secret, other than as input of a hash. */
  #gives(level: Level): boolean {
    for (let at: Level | undefined = level; at; at = at.outer) {
      if (at.filter && HASHES.has(at.filter.name.text)) return false;
    }
    return valuesOf(level).some((value) => !isHashed(value) && this.#holds(value));
  }

  #holds({ head, trailers }: Value): boolean {
    if (head.kind === 'name') return this.#holders.has(head.text);
    const strings = [head, ...trailers].filter((item) => item.kind === 'string');
    const text = strings.map((item) => (item.kind === 'string' ? decoded(item) : '')).join('');
    return this.#secrets.some((secret) => text.includes(secret));
  }
}

function isHashed({ filters }: Value): boolean {
  return filters.some(({ name }) => HASHES.has(name.text));
}

function nameOf(block: ReturnType<typeof capturing>): string | undefined {
  return block?.open.tokens[1]?.text;
}

function found(range: Range): Found {
  return { severity: 'error', range, message: MESSAGE };
}
