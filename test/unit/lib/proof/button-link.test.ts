import { describe, expect, it } from 'vitest';

import { renderTemplate } from '../../../../lib/jinja';
import { signLink } from '../../../../lib/passkit';
import { longestButtonLink } from '../../../../lib/proof/button-link';
import type { PreviewProject } from '../../../../lib/proof/preview';

const PROJECT: PreviewProject = {
  url: 'https://pub1.pskt.io/c/a4hrop',
  digest: 'SHA-256',
  utm: { utm_source: 'moengage' },
  variable: 'longURL',
  fields: [
    {
      field: 'person.surname',
      value: { kind: 'attribute', object: 'UserAttribute', name: 'Last Name' },
      whenMissing: { kind: 'suppress', reason: 'No name' },
    },
  ],
};
const tools = { render: renderTemplate, throwawaySecret: () => 'thrown-away' };
const named = (name: string) => ({ UserAttribute: { 'Last Name': name } });

const wrong = async () => ({ status: 'sent' as const, output: 'eyJ9&sig=00' });

describe('longestButtonLink', () => {
  it.each([undefined, 'content-block'] as const)(
    'is the length of the longest signed link, without UTM parameters (signed by %s)',
    async (signing) => {
      const project = { ...PROJECT, ...(signing && { signing }) };
      const longest = await signLink(
        { ...PROJECT, utm: {}, secret: 'x' },
        { 'person.surname': 'Kosterman-Öller' },
      );
      const profiles = [named('Li'), named('Kosterman-Öller'), named('')];
      expect(await longestButtonLink(project, profiles, tools)).toBe(longest.length);
    },
  );

  it('is unknown where nobody is sent a link, or one is wrong', async () => {
    expect(await longestButtonLink(PROJECT, [named('')], tools)).toBeUndefined();
    expect(
      await longestButtonLink(PROJECT, [named('Li')], { ...tools, render: wrong }),
    ).toBeUndefined();
  });
});
