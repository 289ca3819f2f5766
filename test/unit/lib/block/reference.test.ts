import { describe, expect, it } from 'vitest';

import { isReference, utmPlaceIn } from '../../../../lib/block/reference';
import { inlineRanges } from '../../../../lib/editor/write/insert/inline-edits';
import { removalEdits } from '../../../../lib/editor/write/remove/removal-edits';
import { applyEdits } from '../../../../lib/text/edits';

import { blockOf } from '../editor/fake-page';

const BARE = '{{longURL}}';
const WITH_UTM = ['{{longURL}}&utm_source=a&utm_term=b%20c', '{{ longURL }}&amp;utm_source=a'];

describe('a reference to a link', () => {
  it.each([BARE, ...WITH_UTM])('is known in every form: %s', (text) => {
    expect(isReference(` ${text}\n`, 'longURL')).toBe(true);
    expect(isReference(text, 'long')).toBe(false);
    expect(isReference(`x${text}`, 'longURL')).toBe(false);
    expect(isReference(`${text}?a=b`, 'longURL')).toBe(false);
  });

  it.each(WITH_UTM)('goes as a whole when its link is removed: %s', (text) => {
    const template = `${blockOf('x')}<a href="${text}">a</a> or ${text}, please`;
    const { edits, emptied } = removalEdits(template, 'longURL');
    expect(applyEdits(template, edits)).toBe('<a href="">a</a> or , please');
    expect(emptied).toBe(1);
  });

  it.each(WITH_UTM)('belongs to the inline snippet that it stands behind: %s', (text) => {
    const template = `Hi ${blockOf('x')}${text} bye`;
    expect(inlineRanges(template, 'longURL')).toEqual([{ from: 3, to: template.length - 4 }]);
  });
});

describe('the place of a template’s UTM parameters', () => {
  it('is the block where references stand without them, as older ones do', () => {
    expect(utmPlaceIn(`${blockOf('{{longURL}}&utm_source=a')}<a href="${BARE}">`, 'longURL')).toBe(
      'block',
    );
  });

  it.each(['', ...WITH_UTM, `${BARE} ${WITH_UTM[0]}`])(
    'is behind the references in “%s”',
    (text) => {
      expect(utmPlaceIn(blockOf('x') + text, 'longURL')).toBe('reference');
    },
  );
});
