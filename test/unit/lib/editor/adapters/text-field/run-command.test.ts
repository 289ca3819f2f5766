import { afterEach, expect, it } from 'vitest';

import { runFieldCommand } from '@/lib/editor/adapters/text-field/run-command';

afterEach(() => {
  document.body.replaceChildren();
});

it.each([
  ['behind the text before it', 9, 9],
  ['around a selected word', 5, 9],
  ['at the start', 0, 0],
])('writing into a field leaves the author’s selection %s', (_where, from, to) => {
  const field = document.createElement('textarea');
  field.value = 'Dear guest, hello';
  document.body.append(field);
  field.focus();
  const answer = runFieldCommand({ op: 'focused' });
  const [found] = answer.op === 'found' ? answer.templates : [];
  // happy-dom has no `execCommand`, by which a focused field is written to.
  field.blur();
  field.setSelectionRange(from, to);
  const selected = field.value.slice(from, to);
  const behind = field.value.slice(to);

  runFieldCommand({
    op: 'write',
    target: found?.target ?? '',
    pattern: 'BLOCK',
    texts: ['BLOCK '],
    fresh: true,
  });
  expect(field.value).toBe('BLOCK Dear guest, hello');
  expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe(selected);
  expect(field.value.slice(field.selectionEnd)).toBe(behind);
});
