import { beforeEach, describe, expect, it, vi } from 'vitest';

import { passKitFormHandlers } from '../../../../lib/background/passkit-form';
import type { FormAnswer, FormCommand } from '../../../../lib/passkit-form/types';
import { handlersUnderTest } from './support';

const { shown } = vi.hoisted(() => ({
  shown: {
    frames: undefined as Record<number, Record<string, unknown>> | undefined,
    asked: [] as string[],
  },
}));
vi.mock('@/lib/page/tab', () => ({
  openTab: async (tabId: number, site: { isHome(origin: string): boolean }) =>
    site.isHome('https://app.passkit.com') && shown.frames && tabId === 7
      ? {
          frames: Object.keys(shown.frames).map(Number),
          run: async (frameId: number, world: string, _: unknown, [command]: [FormCommand]) => {
            shown.asked.push(`${world} ${frameId} ${command.op}`);
            return shown.frames?.[frameId]?.[command.op];
          },
        }
      : undefined,
}));

const KEYS = { workspaceId: 'DAO6', dataCenter: '03', dataKey: 'I11O' } as const;
const readKeys = vi.fn<() => Promise<typeof KEYS>>();
const HAS: FormAnswer = { op: 'looked', hasForm: true };
const HAS_NOT: FormAnswer = { op: 'looked', hasForm: false };
const FIELDS = [{ id: 'apiKey', status: 'filled' }] as const;

const { use, ask } = handlersUnderTest();
const fill = (tabId = 7) => ask('fillPassKitForm', { tabId, name: 'Shop', events: [] });

beforeEach(() => {
  vi.clearAllMocks();
  readKeys.mockResolvedValue(KEYS);
  shown.asked = [];
  use(passKitFormHandlers(readKeys));
});

describe('filling in PassKit’s form', () => {
  it('runs in the frame with the form, isolated from the page’s own scripts', async () => {
    shown.frames = {
      0: { look: HAS_NOT },
      4: { look: HAS, fill: { op: 'filled', fields: [...FIELDS] } },
    };
    expect(await fill()).toEqual({ status: 'filled', fields: FIELDS });
    expect(shown.asked).toEqual(['ISOLATED 0 look', 'ISOLATED 4 look', 'ISOLATED 4 fill']);
  });

  it('opens the key only for a frame that has the form', async () => {
    shown.frames = undefined;
    expect(await fill()).toEqual({ status: 'not-passkit' });
    shown.frames = { 0: { look: HAS_NOT } };
    expect(await fill()).toEqual({ status: 'no-form' });
    expect(await fill(8)).toEqual({ status: 'not-passkit' });
    expect(readKeys).not.toHaveBeenCalled();
  });

  it('fills in nothing without a connection, and says why', async () => {
    shown.frames = { 0: { look: HAS } };
    readKeys.mockRejectedValue(new Error('MoEngage is not connected.'));
    await expect(fill()).rejects.toThrow('MoEngage is not connected.');
    expect(shown.asked).toEqual(['ISOLATED 0 look']);
  });

  it('reports that the form is gone if the page answers nothing', async () => {
    shown.frames = { 0: { look: HAS } };
    expect(await fill()).toEqual({ status: 'no-form' });
  });
});

describe('a page that answers instead of our function', () => {
  it.each([
    { op: 'filled', fields: [{ id: 'apiKey', status: '<b>fine</b>' }] },
    { op: 'filled', fields: [{ id: 'somethingElse', status: 'filled' }] },
    { op: 'filled', fields: Array.from({ length: 1000 }, () => FIELDS[0]) },
    { op: 'filled', fields: 'all' },
    { op: 'else' },
    'filled',
    7,
  ])('is not believed: %j', async (answer) => {
    shown.frames = { 0: { look: HAS, fill: answer } };
    await expect(fill()).rejects.toThrow('The page gave an odd answer.');
  });

  it('is not believed about an undo either', async () => {
    shown.frames = { 0: { undo: { op: 'undone', left: ['everything'] } } };
    await expect(ask('undoPassKitForm', { tabId: 7 })).rejects.toThrow('odd answer');
  });
});

describe('undoing a filled form', () => {
  it('happens if something was filled in', async () => {
    shown.frames = {
      0: { undo: { op: 'nothing-to-undo' } },
      4: { undo: { op: 'undone', left: ['name'] } },
    };
    expect(await ask('undoPassKitForm', { tabId: 7 })).toEqual({
      status: 'undone',
      left: ['name'],
    });
  });

  it('finds nothing to undo in another page', async () => {
    shown.frames = undefined;
    expect(await ask('undoPassKitForm', { tabId: 7 })).toEqual({ status: 'nothing-to-undo' });
  });
});
