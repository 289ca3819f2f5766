import { describe, expect, it, vi } from 'vitest';

import { adapterOf } from '../../../../../lib/editor/adapters';
import type { FoundTemplate } from '../../../../../lib/editor/adapters/types';
import { findChosen, LIBRARY_EDITORS } from '../../../../../lib/editor/find/find-chosen';
import matchPlaces from '../../../../../lib/editor/point/match-places.page';
import { type Choice, signAt } from '../../../../../lib/editor/point/sign';
import type { PageRunner } from '../../../../../lib/page/run';

const look = {
  kind: 'ace',
  tag: '',
  role: '',
  type: '',
  placeholder: { kind: 'none' as const, length: 0 },
  label: '',
};
const CHOICE: Choice = { role: 'template', sign: signAt(0, [look], '') };

const area = (left: number) => ({ left, top: 0, right: left + 100, bottom: 100 });
const found = (target: string, left: number): FoundTemplate => ({
  target,
  template: target,
  focused: false,
  visible: true,
  area: area(left),
  locked: null,
  keepsQuotes: true,
});

/** What each frame answers about the sign, and the editors that its adapter finds. */
function page(matches: Record<number, unknown>, editors: FoundTemplate[] = []): PageRunner {
  return async (frameId, _world, func) => {
    const answers = new Map<unknown, unknown>([
      [matchPlaces, matches[frameId]],
      [adapterOf('ace').page, { op: 'found', templates: editors }],
    ]);
    return answers.get(func) as Awaited<ReturnType<typeof func>>;
  };
}

describe('finding what the author pointed at', () => {
  it('takes the editor that stands where the sign was found', async () => {
    const run = page({ 0: ['gone'], 3: [{ kind: 'ace', area: area(205) }] }, [
      found('a', 0),
      found('b', 200),
    ]);
    expect(await findChosen(run, [0, 3], [CHOICE])).toMatchObject({
      chosen: [{ role: 'template', editor: { frameId: 3, kind: 'ace', target: 'b' } }],
      missing: [],
    });
  });

  it('takes none where two frames have one', async () => {
    const run = page({ 0: [{ kind: 'ace', area: area(0) }], 3: [{ kind: 'ace', area: area(0) }] }, [
      found('a', 0),
    ]);
    expect(await findChosen(run, [0, 3], [CHOICE])).toEqual({ chosen: [], missing: ['several'] });
  });

  it('takes none where its adapter finds no editor there', async () => {
    const run = page({ 0: [{ kind: 'ace', area: area(500) }] }, [found('a', 0)]);
    expect(await findChosen(run, [0], [CHOICE])).toEqual({ chosen: [], missing: ['gone'] });
  });

  it.each([undefined, 'yes', [{ kind: 'ace', area: 'here' }], [7]])(
    'believes no answer that is none: %j',
    async (answer) => {
      expect(await findChosen(page({ 0: answer }, [found('a', 0)]), [0], [CHOICE])).toEqual({
        chosen: [],
        missing: ['gone'],
      });
    },
  );

  it('asks no page where nothing was pointed at', async () => {
    const run = vi.fn();
    expect(await findChosen(run, [0], [])).toEqual({ chosen: [], missing: [] });
    expect(run).not.toHaveBeenCalled();
  });
});

it('every editor of a library can be pointed at, and plain places are not among them', () => {
  const kinds = LIBRARY_EDITORS.map(({ kind }) => kind);
  expect(kinds).toContain('froala');
  expect(kinds).not.toContain('contenteditable');
  expect(kinds).not.toContain('text-field');
});
