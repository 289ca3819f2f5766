import { describe, expect, it } from 'vitest';

import { theme, variables } from '@/components/ui/shell/theme';

import { contrast } from '../contrast';

/** WCAG 2.2: text needs 4.5:1, the boundary of a control 3:1. */
const TEXT = 4.5;
const BOUNDARY = 3;

const resolved = variables(theme as Parameters<typeof variables>[0]);
const body = { light: '#ffffff', dark: theme.colors?.['dark']?.[7] ?? '' };

describe.each(['light', 'dark'] as const)('the %s scheme', (scheme) => {
  const colour = (name: string) => new Map(Object.entries(resolved[scheme])).get(name) ?? '';

  it.each([
    ['text', '--mantine-color-text', '--pl-quiet'],
    ['quiet text', '--mantine-color-dimmed', '--pl-quiet'],
    ['an example in a field', '--mantine-color-placeholder', undefined],
    ['an error', '--pl-error', '--pl-error-quiet'],
    ['a warning', '--pl-warning', '--pl-warning-quiet'],
    ['the accent', '--pl-accent', '--pl-accent-quiet'],
    ['a link', '--mantine-color-anchor', '--pl-accent-quiet'],
  ])('has readable %s on the page and on its quiet surface', (_, name, surface) => {
    expect(contrast(colour(name), body[scheme])).toBeGreaterThanOrEqual(TEXT);
    if (surface !== undefined) {
      expect(contrast(colour(name), colour(surface))).toBeGreaterThanOrEqual(TEXT);
    }
  });

  it('shows the boundaries of a field', () => {
    expect(contrast(colour('--pl-field-line'), body[scheme])).toBeGreaterThanOrEqual(BOUNDARY);
  });

  it('has readable white text on the filled button', () => {
    const shade = { light: 7, dark: 6 }[scheme];
    const filled = theme.colors?.['pine']?.[shade] ?? '';
    expect(contrast('#ffffff', filled)).toBeGreaterThanOrEqual(TEXT);
  });
});
