import type { Found, Rule } from '../rule';
import type { Tag } from '../source/tag';

/** `{% # … # %}`: MoEngage's own page shows it as a comment, but Jinja does not read it as one. */
export const commentAsStatement: Rule = {
  name: 'comment-as-statement',
  find: ({ tags, template }) =>
    tags.filter(({ kind }) => kind === 'mock-comment').map((tag) => found(tag, template)),
};

function found({ range }: Tag, template: string): Found {
  const inner = template
    .slice(range.from, range.to)
    .replace(/^\{%[-+]?\s*#/, '')
    .replace(/(?:#\s*)?[-+]?%\}$/, '');
  const fix = {
    label: 'Write it as a comment',
    edits: [{ range, text: `{#${inner}#}` }],
  };
  return {
    severity: 'error',
    range,
    message:
      'The message reaches nobody: MoEngage cannot read a comment written {% # … # %}, only {# … #}.',
    ...(!/[{#]#|#\}/.test(inner) && { fix }),
  };
}
