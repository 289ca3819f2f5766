import { describe, expect, it } from 'vitest';

import { ADA, CONSTRUCTS } from '../constructs';
import { printed } from '../render-for';

describe.each(Object.entries(CONSTRUCTS))('%s', (_topic, constructs) => {
  it.each(constructs)('prints what Jinja2 prints for $template', async ({ template, prints }) => {
    expect(await printed(template, ADA)).toBe(prints);
  });
});
