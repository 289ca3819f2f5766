import type { Found, Rule } from '../rule';
import type { Tag } from '../source/tag';

/** Any other tag that Jinja cannot read. */
export const unreadableTag: Rule = {
  name: 'unreadable-tag',
  everywhere: true,
  lastResort: true,
  find: ({ tags }) =>
    tags.flatMap((tag) => {
      if (tag.problem) return [found(tag, lowerFirst(firstSentence(tag.problem.message)))];
      const isEmpty = tag.tokens.length === 0;
      if (tag.kind === 'output' && isEmpty) return [found(tag, '{{ }} has nothing to print.')];
      if (tag.kind === 'statement' && isEmpty) return [found(tag, '{% %} says nothing to do.')];
      return [];
    }),
};

function found({ range }: Tag, why: string): Found {
  return { severity: 'error', range, message: `The message reaches nobody: ${why}` };
}

function firstSentence(text: string): string {
  return /^[^]*?\.(?=\s|$)/.exec(text)?.[0] ?? text;
}

function lowerFirst(text: string): string {
  return text.startsWith('Jinja') ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
