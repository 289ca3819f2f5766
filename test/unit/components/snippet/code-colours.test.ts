import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { theme, variables } from '@/components/ui/shell/theme';

import { contrast } from '../ui/contrast';

const css = readFileSync('components/snippet/code.module.css', 'utf8');
const [light = '', dark = ''] = css.split(`:global([data-mantine-color-scheme='dark'])`);
const resolved = variables(theme as Parameters<typeof variables>[0]);

const colours = (sheet: string) =>
  [...sheet.matchAll(/(--code-\w+): (#\w{6})/g)].map(([, name, hex]) => [name, hex] as const);

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('code in the %s scheme', (scheme, sheet) => {
  it('has a colour for each kind of token', () => {
    expect(colours(sheet)).toHaveLength(6);
  });

  it.each(colours(sheet))('has enough contrast in %s', (_, hex) => {
    const surface = new Map(Object.entries(resolved[scheme])).get('--pl-quiet') ?? '';
    // The minimum of WCAG 2.2 AA for text.
    expect(contrast(hex ?? '', surface)).toBeGreaterThanOrEqual(4.5);
  });
});
