import { describe, expect, it } from 'vitest';

import type { FoundTemplate } from '../../../../../lib/editor/adapters/types';
import { fieldInHand } from '../../../../../lib/editor/find/field-in-hand';
import type { FoundEditor } from '../../../../../lib/editor/find/found-by';
import { LINK } from '../fake-page';

const AREA = { left: 0, top: 0, right: 400, bottom: 40 };

/** One line that a library made, with words of its own. */
function line(label: string, more: Partial<FoundTemplate> = {}): FoundEditor {
  const { target = 'a', ...rest } = more;
  return {
    frameId: 0,
    kind: 'lexical',
    target,
    found: {
      target,
      template: '<p>Hi</p>',
      focused: false,
      visible: true,
      area: AREA,
      locked: null,
      keepsQuotes: true,
      editable: {
        tag: 'div',
        role: 'textbox',
        isSingleLine: false,
        label,
        placeholder: '',
        height: 40,
        html: '',
      },
      field: { ...LINK, tag: 'editable', type: 'text', name: '', label },
      ...rest,
    },
  };
}

const textOf = (editor: FoundEditor): FoundEditor => {
  const target = `text of ${editor.target}`;
  return { ...editor, target, found: { ...editor.found, target, template: 'Hi', asText: true } };
};

describe('the field in hand', () => {
  it('is the text of an editor that is called a deep link, while the author is in it', () => {
    const document = line('Deep link', { focused: true });
    const text = textOf(document);
    expect(fieldInHand([document, text], undefined)).toEqual({
      field: { role: 'link', found: text },
    });
  });

  it('is the one that the author was in last', () => {
    const text = textOf(line('Deep link'));
    expect(fieldInHand([text], AREA)).toMatchObject({ field: { role: 'link' } });
    expect(fieldInHand([text], { ...AREA, top: 300, bottom: 340 })).toEqual({});
  });

  it('is locked where its editor gives no text, and says why', () => {
    const document = line('Deep link', { focused: true });
    expect(fieldInHand([document], undefined)).toMatchObject({
      field: { role: 'link', found: { target: 'a', found: { locked: 'field-editor' } } },
    });
  });

  it('takes no link where it is the Subject', () => {
    const subject = line('Subject', { focused: true });
    expect(fieldInHand([subject], undefined)).toEqual({ beside: subject });
  });

  it('is none where the author is in a message', () => {
    expect(fieldInHand([line('', { focused: true })], AREA)).toEqual({});
  });
});
