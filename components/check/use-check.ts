import { useEffect, useRef, useState } from 'react';

import type { FixOutcome, MendedOutcome, ReplaceOutcome, ShowOutcome } from '@/lib/check';
import type { HoldReport, PageReport, UndoOutcome } from '@/lib/editor/types';
import { sendMessage } from '@/lib/messages';
import type { FieldMapping } from '@/lib/snippet/types';
import { useProjects } from '@/components/stores/projects';
import { useVault } from '@/components/stores/vault-view';

import { settledHold } from '../open-page/settled-hold';
import type { useOpenPage } from '../open-page/use-open-page';
import { failureWords } from '../ui';
import { broughtBy, type CheckState, fixableIn, signedFor } from './check-state';

/** The result of the author's last action. */
export type CheckResult =
  /** `hold`: whether the change has held; absent where nothing was changed. */
  | { step: 'fix'; outcome: FixOutcome; hold?: HoldReport }
  | { step: 'copy' | 'copy-replaced'; outcome: MendedOutcome }
  | { step: 'replace'; outcome: ReplaceOutcome; id: string; hold?: HoldReport }
  | { step: 'undo'; outcome: UndoOutcome }
  | { step: 'added'; project: { id: string; name: string }; field: string }
  | { step: 'show'; outcome: ShowOutcome }
  | { step: 'failed'; message: string };

const CHECKING: HoldReport = { stage: 'checking' };

export interface Check {
  state: CheckState;
  /** Undefined until the author has done something. */
  result: CheckResult | undefined;
  /** Whether a change is under way; the buttons of the next one wait for it. */
  isBusy: boolean;
  /** Reads the page again and checks it. */
  again: () => Promise<void>;
  fix: (ids: string[]) => Promise<void>;
  /** Copies the template with every fix applied. */
  copyMended: () => Promise<void>;
  /** Replaces the recipe of a finding by a correct block. */
  replace: (id: string) => Promise<void>;
  /** Copies the template with that block in place of the recipe. */
  copyReplaced: (id: string) => Promise<void>;
  /** Adds a row to a project whose link lacks it; the link itself is then out of date. */
  addField: (project: { id: string; name: string }, field: FieldMapping) => Promise<void>;
  undo: () => Promise<void>;
  show: (id: string) => Promise<void>;
}

/**
 * Checks the open template whenever the page has been read: when the popup opens or regains the
 * focus, after an insertion, a fix or an undo, and when the vault locks or unlocks.
 */
export function useCheck(page: ReturnType<typeof useOpenPage>): Check {
  const { report, tabId, readAgain } = page;
  const [checked, setChecked] = useState<CheckState>({ status: 'waiting' });
  const [result, setResult] = useState<CheckResult>();
  const latest = useRef(0);
  const busy = useRef(false);
  const [isBusy, setBusy] = useState(false);
  const asked = useRef(0);

  /** Callbacks that are waiting for the next reading to be checked. */
  const waiting = useRef<(() => void)[]>([]);

  // Only a reading triggers a check. Each reading is a new report object, even if the page is the
  // same.
  useEffect(() => {
    if (!report) return;
    const turn = ++latest.current;
    const waiters = waiting.current.splice(0);
    const check = async () => {
      if (report.status === 'template' && tabId !== undefined) {
        const state = await checkTab(tabId, report.reading);
        if (turn === latest.current) setChecked(state);
      }
      for (const goOn of waiters) goOn();
    };
    void check();
  }, [report, tabId]);

  // A locked vault changes the findings, because secrets cannot be compared.
  useEffect(
    () =>
      useVault.subscribe((now, before) => {
        if (now.isLocked !== before.isLocked) void readAgain();
      }),
    [readAgain],
  );

  // The chosen project decides which fixes would write another project's link.
  useEffect(
    () =>
      useProjects.subscribe(({ settings: now }, { settings: before }) => {
        if (now.currentProjectId !== before.currentProjectId) void readAgain();
      }),
    [readAgain],
  );

  // The list and the line under it change together.
  const readAndCheck = async () => {
    const checkedOnce = new Promise<void>((resolve) => waiting.current.push(resolve));
    await readAgain();
    await checkedOnce;
  };
  const run = async (work: (tab: number) => Promise<CheckResult>) => {
    if (tabId === undefined) return;
    const turn = ++asked.current;
    const tell = (told: CheckResult) => {
      // Shows the result only if the author has not asked for something else since.
      if (turn === asked.current) setResult(told);
    };
    try {
      tell(await work(tabId));
    } catch (error) {
      tell({ step: 'failed', message: failureWords(error) });
    }
  };
  /** Says in a result's place whether its change has held, unless something else was done since. */
  const follow = async (tab: number, told: CheckResult) => {
    const hold = (await settledHold(tab))?.report ?? { stage: 'unknown', why: 'silent' };
    let isCurrent = false;
    setResult((now) => {
      isCurrent = now === told;
      return isCurrent ? { ...told, hold } : now;
    });
    if (isCurrent && hold.stage === 'put-back') await readAgain();
  };
  const checking = (tab: number, told: CheckResult): CheckResult => {
    void follow(tab, told);
    return told;
  };
  /** Runs one change at a time; a second click may come before the buttons show it. */
  const attempt = async (work: (tab: number) => Promise<CheckResult>) => {
    if (busy.current) return;
    busy.current = true;
    setBusy(true);
    await run(work);
    busy.current = false;
    setBusy(false);
  };
  return {
    state: stateOf(report, checked),
    result,
    isBusy,
    again: async () => {
      setResult(undefined);
      await readAgain();
    },
    fix: (ids) =>
      attempt(async (tab) => {
        const others = broughtBy(checked, ids);
        const outcome = await sendMessage('fixInPage', { tabId: tab, ids, ...others });
        await readAndCheck();
        return outcome.status === 'fixed'
          ? checking(tab, { step: 'fix', outcome, hold: CHECKING })
          : { step: 'fix', outcome };
      }),
    copyMended: () =>
      attempt(async (tab) => {
        const ids = fixableIn(checked);
        const others = broughtBy(checked, ids);
        const outcome = await sendMessage('mendedTemplate', { tabId: tab, ids, ...others });
        return copied('copy', outcome);
      }),
    replace: (id) =>
      attempt(async (tab) => {
        const named = signedFor(checked, id);
        const outcome = await sendMessage('replaceRecipe', { tabId: tab, id, ...named });
        await readAndCheck();
        return outcome.status === 'replaced'
          ? checking(tab, { step: 'replace', outcome, id, hold: CHECKING })
          : { step: 'replace', outcome, id };
      }),
    copyReplaced: (id) =>
      attempt(async (tab) => {
        const named = signedFor(checked, id);
        const outcome = await sendMessage('replacedTemplate', { tabId: tab, id, ...named });
        return copied('copy-replaced', outcome);
      }),
    addField: (project, mapping) =>
      attempt(async () => {
        const { id } = project;
        const stored = useProjects.getState().projects.find((each) => each.id === id);
        if (!stored) throw new Error('This project was deleted. Check again.');
        await sendMessage('saveFields', { id, fields: [...stored.fields, mapping] });
        await readAndCheck();
        return { step: 'added', project, field: mapping.field };
      }),
    undo: () =>
      attempt(async (tab) => {
        const outcome = await sendMessage('undoInPage', { tabId: tab });
        await readAndCheck();
        return { step: 'undo', outcome };
      }),
    // Changes nothing, so the next action need not wait for it.
    show: (id) =>
      run(async (tab) => ({
        step: 'show',
        outcome: await sendMessage('showInPage', { tabId: tab, id }),
      })),
  };
}

function stateOf(report: PageReport | undefined, checked: CheckState): CheckState {
  if (report?.status === 'template') return checked;
  return report ?? { status: 'waiting' };
}

async function copied(
  step: 'copy' | 'copy-replaced',
  outcome: MendedOutcome,
): Promise<CheckResult> {
  if (outcome.status === 'mended') await navigator.clipboard.writeText(outcome.template);
  return { step, outcome };
}

async function checkTab(tabId: number, reading: number | undefined): Promise<CheckState> {
  try {
    return await sendMessage('checkPage', { tabId, ...(reading !== undefined && { reading }) });
  } catch (error) {
    return { status: 'failed', message: failureWords(error) };
  }
}
