import { describe, expect, it } from 'vitest';

import {
  offerWords,
  progressWords,
  resultWords,
  summaryOf,
} from '../../../../lib/moengage/walk-words';
import type { WalkResult, WalkState, WalkTask } from '../../../../lib/moengage/versions-walk';

const names = ['Default', 'en_US', 'ar_KW', 'fr_FR'];

const state = (
  task: WalkTask,
  statuses: WalkResult['status'][],
  rest: Partial<WalkState> = {},
): WalkState => ({
  task,
  projectId: 'p',
  names,
  results: statuses.map((status, at) => ({ name: names[at] ?? '', status })),
  stage: 'finished',
  ...rest,
});

const words = (status: WalkResult['status'], message?: string) =>
  resultWords('insert', { name: 'en_US', status, ...(message !== undefined && { message }) });

describe('the words for work in all versions', () => {
  it('say what one insertion reaches', () => {
    expect(offerWords({ names, active: 'Default', unknown: [] })).toBe('Default only, 3 more');
    expect(offerWords({ names, active: null, unknown: ['VIP'] })).toBe(
      'The open tab only, 3 more. Passlink does not know “VIP”',
    );
  });

  it('say how far it is', () => {
    const running = state('insert', ['done'], { stage: 'running', current: 'en_US' });
    expect(progressWords(running)).toBe('Inserting in en_US, 2 of 4');
    expect(progressWords({ ...running, stage: 'stopping' })).toBe('Finishing en_US, then stopping');
    expect(progressWords(state('insert', [], { stage: 'running' }))).toContain('Going back');
  });

  it('are good only where nothing is left to look at', () => {
    expect(summaryOf(state('insert', ['done', 'done', 'nothing', 'done']))).toEqual({
      isGood: true,
      text: 'Inserted in 3 of 4, already in 1. Links stay as they were',
    });
    expect(summaryOf(state('insert', ['done', 'unsure', 'done', 'done'])).isGood).toBe(false);
    expect(summaryOf(state('insert', ['done']))).toEqual({
      isGood: false,
      text: 'Inserted in 1 of 4. Links stay as they were',
    });
    expect(
      summaryOf(state('insert', ['done', 'done', 'done', 'done'], { message: 'Not back.' })),
    ).toEqual({ isGood: false, text: 'Inserted in all 4. Links stay as they were. Not back.' });
  });

  it('say so where every version has the link already', () => {
    expect(summaryOf(state('insert', ['nothing', 'nothing', 'nothing', 'nothing']))).toEqual({
      isGood: true,
      text: 'Already in all 4',
    });
  });

  it('say only why where nothing was begun', () => {
    const busy = state('insert', [], { stage: 'stopped', names: [], message: 'Still at work.' });
    expect(summaryOf(busy)).toEqual({ isGood: false, text: 'Still at work.' });
  });

  it('name the versions that lack a link others have', () => {
    expect(summaryOf(state('check', ['found', 'found', 'missing', 'found'])).text).toBe(
      'ar_KW has no link while 3 of 4 have one',
    );
    expect(summaryOf(state('check', ['missing', 'found', 'missing', 'missing'])).text).toBe(
      'Default, ar_KW, fr_FR have no link while 1 of 4 has one',
    );
    expect(summaryOf(state('check', ['missing', 'missing', 'missing', 'missing'])).text).toBe(
      '0 of 4 have the link',
    );
  });

  it('say of each version what came of it, and why not', () => {
    expect(words('done')).toBe('inserted');
    expect(words('nothing')).toBe('already there');
    expect(words('refused', 'The tab is gone.')).toBe('refused: The tab is gone.');
    expect(resultWords('check', { name: 'en_US', status: 'missing', message: '2 problems' })).toBe(
      'no link, 2 problems',
    );
  });
});
