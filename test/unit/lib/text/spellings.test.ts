import { describe, expect, it } from 'vitest';

import { spellingsOf } from '../../../../lib/text/spellings';

describe('the spellings of a text', () => {
  it('are plain, escaped and percent-encoded, each once', () => {
    expect(spellingsOf(`a<b> & "c" 'd'`)).toEqual([
      `a<b> & "c" 'd'`,
      `a&lt;b&gt; &amp; "c" 'd'`,
      'a&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;',
      "a%3Cb%3E%20%26%20%22c%22%20'd'",
    ]);
    expect(spellingsOf('plain')).toEqual(['plain']);
  });

  it('are none for a blank text', () => {
    expect(spellingsOf(' \n')).toEqual([]);
  });

  it('include one for half a surrogate pair', () => {
    expect(spellingsOf('\uD83D')).toEqual(['\uD83D', '%EF%BF%BD']);
  });
});
