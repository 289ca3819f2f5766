import { describe, expect, it } from 'vitest';

import { PassKitError } from '../../../../lib/passkit';
import { checkDraft, recipeDraft } from '../../../../lib/project';
import { presetFields } from '../../../../lib/project/presets';
import { GOLD, stored } from './support';

const URL = 'https://pub1.pskt.io/c/a4hrop';
const recipe = { url: URL, variable: 'longURL', utm: {}, fields: presetFields('custom') };

describe('a project for a link that is in a template already', () => {
  it('has a default name, and can be saved as it is', () => {
    const draft = recipeDraft(recipe, []);
    expect(draft).toEqual({ ...recipe, name: 'Custom a4hrop', kind: 'custom', digest: 'SHA-256' });
    expect(checkDraft(draft)).toEqual({});
  });

  it.each(['membership', 'coupon', 'custom'] as const)('recognises a %s by its fields', (kind) => {
    expect(recipeDraft({ ...recipe, fields: presetFields(kind) }, []).kind).toBe(kind);
  });

  it('is named as a copy if a project has its URL, and gets a free name otherwise', () => {
    const gold = stored({ ...GOLD, url: URL });
    expect(recipeDraft(recipe, [gold]).name).toBe('Gold card (2)');
    const other = stored({ ...GOLD, name: 'Custom a4hrop', url: 'https://pub1.pskt.io/c/other' });
    expect(recipeDraft(recipe, [other]).name).toBe('Custom a4hrop (2)');
  });

  it('has its URL in the form that PassKit signs', () => {
    expect(recipeDraft({ ...recipe, url: 'https://PUB1.pskt.io/c/a4hrop/' }, []).url).toBe(URL);
    expect(() => recipeDraft({ ...recipe, url: 'https://pub1.pskt.io' }, [])).toThrow(PassKitError);
  });
});
