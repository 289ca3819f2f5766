import { describe, expect, it } from 'vitest';

import { passIdState } from '@/components/sign/pass-id';

const MEMBER = 'members.member.externalId';
const NAMED = { 'person.surname': 'Okoro', [MEMBER]: 'M-1' };

describe('what a link by hand does when it is opened again', () => {
  it('is the same pass with an ID of the pass itself', () => {
    expect(passIdState({ kind: 'membership' }, NAMED, [])).toEqual({
      again: 'Opened again, it shows the same pass.',
      adds: [],
    });
  });

  it('is another pass without one, and the person’s ID does not help', () => {
    const state = passIdState({ kind: 'membership' }, { 'person.externalId': 'C-1' }, []);
    expect(state.again).toBe('Each time it is opened, PassKit makes another.');
    expect(state.problem).toMatch(/^Without a Member ID/);
    expect(state.adds).toEqual([MEMBER]);
    expect(passIdState({ kind: 'custom' }, {}, []).adds).toHaveLength(2);
  });

  it('is the same pass where the project fills the ID in by itself', () => {
    const state = passIdState({ kind: 'membership', fillsExternalId: true }, {}, []);
    expect(state.problem).toBeUndefined();
    expect(state.again).toContain('same pass');
  });

  it('is somebody else’s pass if a recent link of theirs has the same ID', () => {
    const recent = { link: 'a', payload: { ...NAMED, 'person.surname': 'Bell' }, at: 1 };
    const { problem } = passIdState({ kind: 'membership' }, NAMED, [recent]);
    expect(problem).toBe('A recent link for somebody else has the ID M-1 too. Both open one pass.');
    const own = { link: 'a', payload: { ...NAMED, 'members.member.points': '5' }, at: 1 };
    expect(passIdState({ kind: 'membership' }, NAMED, [own]).problem).toBeUndefined();
  });
});
