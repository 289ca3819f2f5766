import { beforeEach, describe, expect, it } from 'vitest';

import { deepAll } from '../../../../../lib/page/dom/tree';

/** A page with a field in each place that a document has; hosts are `x-host`s. */
beforeEach(() => {
  document.body.innerHTML =
    '<textarea id="first"></textarea><x-host id="outer"><textarea id="light"></textarea></x-host>' +
    '<textarea id="last"></textarea>';
  const outer = document.querySelector('x-host')?.attachShadow({ mode: 'open' });
  if (!outer) throw new Error('No host');
  outer.innerHTML = '<textarea id="inside"></textarea><x-host></x-host>';
  const inner = outer.querySelector('x-host')?.attachShadow({ mode: 'open' });
  if (inner) inner.innerHTML = '<textarea id="deep"></textarea>';
});

const ids = (selector: string) => deepAll(selector).map(({ id }) => id);

describe('all elements that a selector matches', () => {
  it('come in the order of the document, those in open shadow roots behind their host', () => {
    expect(ids('textarea')).toEqual(['first', 'inside', 'deep', 'light', 'last']);
    expect(ids('textarea, x-host[id]')).toEqual([
      'first',
      'outer',
      'inside',
      'deep',
      'light',
      'last',
    ]);
  });

  it('are found in a shadow root behind the last match, and without any match outside', () => {
    expect(ids('#first, #deep')).toEqual(['first', 'deep']);
    expect(ids('#deep')).toEqual(['deep']);
  });

  it('are found in a page without shadow roots', () => {
    document.body.innerHTML = '<p id="one"></p><div><p id="two"></p></div>';
    expect(ids('p')).toEqual(['one', 'two']);
  });
});
