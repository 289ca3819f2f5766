import { describe, expect, it } from 'vitest';

import { PassKitError } from '../../../../lib/passkit';
import { checkDraft, recipeDraft } from '../../../../lib/project';
import { presetFields } from '../../../../lib/project/presets';
import { GOLD, stored } from './support';

const URL = 'https://pub1.pskt.io/c/a4hrop';
const recipe = { url: URL, variable: 'longURL', utm: {}, fields: presetFields('custom') };

describe('a project for a link that stands in a template', () => {
  it('is named as a new one would be, and can be saved as it is', () => {
    const draft = recipeDraft(recipe, []);
    expect(draft).toEqual({ ...recipe, name: 'Custom a4hrop', kind: 'custom', digest: 'SHA-256' });
    expect(checkDraft(draft)).toEqual({});
  });

  it.each(['membership', 'coupon', 'custom'] as const)('knows a %s by its fields', (kind) => {
    expect(recipeDraft({ ...recipe, fields: presetFields(kind) }, []).kind).toBe(kind);
  });

  it('is a copy by name where a project has its URL, and has a free name else', () => {
    const gold = stored({ ...GOLD, url: URL });
    expect(recipeDraft(recipe, [gold]).name).toBe('Gold card (2)');
    const other = stored({ ...GOLD, name: 'Custom a4hrop', url: 'https://pub1.pskt.io/c/other' });
    expect(recipeDraft(recipe, [other]).name).toBe('Custom a4hrop (2)');
  });

  it('writes its URL as PassKit signs it', () => {
    expect(recipeDraft({ ...recipe, url: 'https://PUB1.pskt.io/c/a4hrop/' }, []).url).toBe(URL);
    expect(() => recipeDraft({ ...recipe, url: 'https://pub1.pskt.io' }, [])).toThrow(PassKitError);
  });
});
