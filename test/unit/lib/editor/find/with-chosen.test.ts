import { describe, expect, it } from 'vitest';

import type { Chosen } from '../../../../../lib/editor/find/find-chosen';
import type { FoundEditor } from '../../../../../lib/editor/find/found-by';
import type { Targets } from '../../../../../lib/editor/find/targets';
import { withChosen } from '../../../../../lib/editor/find/with-chosen';

const NOTHING: Targets = {
  template: undefined,
  linkField: undefined,
  single: undefined,
  imageField: undefined,
};

function place(target: string, focused = false): FoundEditor {
  const found = { target, template: '', focused, visible: true, locked: null, keepsQuotes: true };
  return { frameId: 0, kind: 'text-field', target, found };
}

const [mail, other] = [place('mail'), place('other')];
const field = place('field', true);
const choose = (role: Chosen['role'], editor: FoundEditor): Chosen => ({ role, editor });
const used = (...chosen: Chosen[]) => ({ chosen, missing: [] });

describe('what the author has pointed at', () => {
  it('wins over the template that was guessed', () => {
    const guess = { ...NOTHING, template: other };
    expect(withChosen(guess, used(choose('template', mail)))).toEqual({
      ...NOTHING,
      choice: 'used',
      template: mail,
    });
  });

  it('as a template takes the link field in hand', () => {
    const guess = { ...NOTHING, single: { ...field, role: 'link' as const } };
    expect(withChosen(guess, used(choose('template', mail)))).toMatchObject({
      template: mail,
      linkField: field,
      single: undefined,
    });
  });

  it('leaves a message’s text that the author is in', () => {
    const guess = { ...NOTHING, single: { ...field, role: 'single' as const } };
    expect(withChosen(guess, used(choose('template', mail)))).toMatchObject({
      template: mail,
      single: { target: 'field', role: 'single' },
    });
  });

  it('is what the author says, where the guess says otherwise of the same place', () => {
    const asLink = { ...NOTHING, template: mail, linkField: field };
    expect(withChosen(asLink, used(choose('single', field)))).toMatchObject({
      template: mail,
      linkField: undefined,
      single: { target: 'field', role: 'single' },
    });
    const asTemplate = { ...NOTHING, template: mail };
    expect(withChosen(asTemplate, used(choose('single', mail)))).toMatchObject({
      template: undefined,
      single: { target: 'mail', role: 'single' },
    });
    const asField = { ...NOTHING, single: { ...field, role: 'link' as const } };
    expect(withChosen(asField, used(choose('template', field)))).toMatchObject({
      template: field,
      linkField: undefined,
      single: undefined,
    });
  });

  it('as a link field counts beside a template only where the author is, or was last', () => {
    const guess = { ...NOTHING, template: mail };
    expect(withChosen(guess, used(choose('link', other)))).toMatchObject({ linkField: undefined });
    expect(withChosen(guess, used(choose('link', field)))).toMatchObject({ linkField: field });
    expect(withChosen(NOTHING, used(choose('link', other)))).toMatchObject({
      single: { target: 'other', role: 'link' },
    });
  });

  it('as a text of its own counts unless the author is elsewhere', () => {
    const guess = { ...NOTHING, template: mail };
    expect(withChosen(guess, used(choose('single', other)))).toMatchObject({
      single: { target: 'other' },
    });
    const inMail = { ...NOTHING, template: place('mail', true) };
    expect(withChosen(inMail, used(choose('single', other)))).toMatchObject({ single: undefined });
    const inImage = { ...NOTHING, imageField: field };
    expect(withChosen(inImage, used(choose('single', other)))).toMatchObject({
      single: undefined,
      imageField: field,
    });
  });

  it('changes nothing where it is not found, which is told', () => {
    const guess = { ...NOTHING, template: mail };
    expect(withChosen(guess, { chosen: [], missing: ['several'] })).toEqual({
      ...guess,
      choice: 'several',
    });
    expect(withChosen(guess, { chosen: [], missing: [] })).toBe(guess);
  });
});
