import { describe, expect, it } from 'vitest';

import {
  offerWords,
  progressWords,
  resultWords,
  changeSummary,
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

const only = (status: WalkResult['status'], message?: string): WalkState => ({
  ...state('insert', []),
  names: ['fr_FR'],
  results: [{ name: 'fr_FR', status, ...(message !== undefined && { message }) }],
});

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
    expect(changeSummary(state('insert', ['done', 'done', 'nothing', 'done']))).toEqual({
      isGood: true,
      text: 'Inserted in 3 of 4, already in 1. Links stay as they were',
    });
    expect(changeSummary(state('insert', ['done', 'unsure', 'done', 'done'])).isGood).toBe(false);
    expect(changeSummary(state('insert', ['done']))).toEqual({
      isGood: false,
      text: 'Inserted in 1 of 4. Links stay as they were',
    });
    expect(
      changeSummary(state('insert', ['done', 'done', 'done', 'done'], { message: 'Not back.' })),
    ).toEqual({ isGood: false, text: 'Inserted in all 4. Links stay as they were. Not back.' });
  });

  it('say so where every version has the link already', () => {
    expect(changeSummary(state('insert', ['nothing', 'nothing', 'nothing', 'nothing']))).toEqual({
      isGood: true,
      text: 'Already in all 4',
    });
  });

  it('say only why where nothing was begun', () => {
    const busy = state('insert', [], { stage: 'stopped', names: [], message: 'Still at work.' });
    expect(changeSummary(busy)).toEqual({ isGood: false, text: 'Still at work.' });
  });

  it('name the version where one alone was asked for', () => {
    expect(changeSummary(only('done')).text).toBe('Inserted in fr_FR. Links stay as they were');
    expect(changeSummary(only('nothing'))).toEqual({ isGood: true, text: 'Already in fr_FR' });
    expect(changeSummary(only('refused', 'The tab is gone.'))).toEqual({
      isGood: false,
      text: 'fr_FR: The tab is gone.',
    });
  });

  it('say of each version what came of it, and why not', () => {
    expect(words('done')).toBe('inserted');
    expect(words('nothing')).toBe('already there');
    expect(words('refused', 'The tab is gone.')).toBe('refused: The tab is gone.');
    const check = { errors: 1, warnings: 1, worst: [] };
    expect(resultWords('check', { name: 'en_US', status: 'missing', check })).toBe(
      'no link, 2 problems',
    );
    expect(resultWords('check', { name: 'en_US', status: 'refused', message: 'Gone.' })).toBe(
      'not checked: Gone.',
    );
  });
});
