import { browser } from '#imports';
import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { PopupApp, preloadTab } from '@/components/popup/popup-app';
import type { CheckedFinding, CheckReport } from '@/lib/check';
import type { PageReport } from '@/lib/editor/types';
import { recordIdMapping } from '@/lib/project';
import { settingsItem } from '@/lib/storage/storage';
import { useVault } from '@/components/stores/vault-view';

import {
  answerWith,
  clipboardText,
  expectAccessible,
  expectFocus,
  freshBrowser,
  project,
  sent,
  sentOf,
  show,
} from '../ui/support';

const finding = (over: Partial<CheckedFinding> = {}): CheckedFinding => ({
  id: 'typographic-quote@3-4',
  rule: 'typographic-quote',
  severity: 'error',
  message: 'A curly quote stands where Jinja needs a plain one.',
  line: 12,
  excerpt: { before: 'Dear {{ ', marked: '“', after: 'name” }}' },
  fixLabel: 'Put plain quotes in',
  ...over,
});

const ERROR = finding();
const WARNING = finding({
  id: 'no-fallback@9-12',
  severity: 'warning',
  message: 'Recipients without a first name get a gap.',
});
const HINT = finding({
  id: 'unused@20-22',
  severity: 'hint',
  message: 'Nothing uses this variable.',
});
const UNFIXABLE = finding({ id: 'unclosed@30-31', message: 'This tag is never closed.' });
delete UNFIXABLE.fixLabel;

const RECIPE = finding({
  id: 'published-recipe@40-99',
  rule: 'published-recipe',
  message: 'No recipient gets a pass.',
  replacement: { status: 'ready', project: 'Membership demo01', isNew: true },
});
delete RECIPE.fixLabel;

/** The findings of the background; tests change them as the author's fixes would. */
let findings: CheckedFinding[];

beforeEach(() => {
  findings = [ERROR, UNFIXABLE, WARNING, HINT];
});

const TEMPLATE: PageReport = {
  status: 'template',
  editor: 'ace',
  label: 'Code editor',
  template: '',
  blocks: [],
  linkField: false,
  single: false,
  caret: false,
};

const checked = (): CheckReport => ({
  status: 'checked',
  label: 'Code editor',
  tags: 7,
  size: 12_300,
  findings,
});

async function open(answers: Parameters<typeof answerWith>[0] = {}, tab = 'check') {
  await freshBrowser([project()]);
  await settingsItem.setValue({ ...settingsItem.fallback, popupTab: tab as 'check' });
  window.history.replaceState(null, '', '?tabId=7');
  answerWith({
    readPage: () => ({ ...TEMPLATE }),
    signPayload: () => 'a link',
    checkPage: checked,
    fixInPage: ({ ids }) => {
      findings = findings.filter(({ id }) => !ids.includes(id));
      return { status: 'fixed', count: ids.length };
    },
    undoInPage: () => {
      findings = [ERROR, UNFIXABLE, WARNING, HINT];
      return { status: 'undone' };
    },
    showInPage: () => ({ status: 'shown' }),
    settledInPage: () => ({ did: 'fix', report: { stage: 'held' } }),
    ...answers,
  });
  await preloadTab('check');
  await preloadTab('snippet');
  return show(<PopupApp />);
}

function openWithRecipe(answers: Parameters<typeof answerWith>[0] = {}, recipe = RECIPE) {
  findings = [recipe];
  return open({
    replaceRecipe: () => {
      findings = [];
      const kept = { id: 'demo', name: 'Membership demo01' };
      return { status: 'replaced', project: kept, isNew: true };
    },
    undoInPage: () => {
      findings = [recipe];
      return { status: 'undone', removed: 'M' };
    },
    ...answers,
  });
}

const row = async (message: string) =>
  within((await screen.findByText(message)).closest('li') ?? document.body);

const fixOf = async ({ message }: CheckedFinding) =>
  (await row(message)).getByRole('button', { name: /^Fix/ });

const isWaiting = (each: Element) => each.getAttribute('aria-disabled') === 'true';

describe('the Check tab', () => {
  it('lists what was found, with the place and the possible action of each', async () => {
    await open();
    const first = await row(ERROR.message);
    expect(first.getByText('Error')).toBeTruthy();
    expect(first.getByText('Line 12')).toBeTruthy();
    expect(first.getByText('“').tagName).toBe('MARK');
    expect(first.getByRole('button', { name: 'Fix: Put plain quotes in' })).toBeTruthy();
    const unfixable = await row(UNFIXABLE.message);
    expect(unfixable.queryByRole('button', { name: /^Fix/ })).toBeNull();
    expect(unfixable.getByRole('button', { name: /^Show/ })).toBeTruthy();
    await expectAccessible();
  });

  it('counts problems on the tab and in words, with hints apart and last', async () => {
    await open();
    expect(await screen.findByRole('heading', { name: '3 problems, 1 hint' })).toBeTruthy();
    expect(screen.getByText('Code editor, 7 tags, 12 KB')).toBeTruthy();
    expect(screen.getByRole('tab', { name: /Check\s*3 problems/ })).toBeTruthy();
    const hints = screen.getByRole('region', { name: 'Hints' });
    expect(within(hints).getAllByRole('listitem')).toHaveLength(1);
  });

  it('counts on the tab while another one is open', async () => {
    await open({}, 'snippet');
    expect(await screen.findByRole('tab', { name: /Check\s*3 problems/ })).toBeTruthy();
  });

  it('shows the place in the editor', async () => {
    const { user } = await open();
    await user.click((await row(WARNING.message)).getByRole('button', { name: /^Show/ }));
    expect(sentOf('showInPage')).toEqual([{ tabId: 7, id: WARNING.id }]);
  });

  it('fixes one problem, keeps the focus in the list, and undoes the fix', async () => {
    const { user } = await open();
    const fix = (await row(ERROR.message)).getByRole('button', { name: /^Fix/ });
    fix.focus();
    await user.keyboard('{Enter}');
    expect(await screen.findByText('1 problem fixed and checked')).toBeTruthy();
    await waitFor(() => expect(screen.queryByText(ERROR.message)).toBeNull());
    expect(sentOf('fixInPage')).toEqual([{ tabId: 7, ids: [ERROR.id] }]);
    await waitFor(() => expect(document.activeElement?.tagName).toBe('BUTTON'));
    await expectAccessible();

    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText(/^Undone/)).toBeTruthy();
    expect(await screen.findByText(ERROR.message)).toBeTruthy();
  });

  it('shows while a fix is made that the next one has to wait', async () => {
    const waiters: (() => void)[] = [];
    const { user } = await open({
      fixInPage: async ({ ids }) => {
        await new Promise<void>((resolve) => waiters.push(resolve));
        findings = findings.filter(({ id }) => !ids.includes(id));
        return { status: 'fixed', count: 1 };
      },
    });
    expect(isWaiting(await fixOf(WARNING))).toBe(false);

    await user.click(await fixOf(ERROR));
    await waitFor(async () => expect(isWaiting(await fixOf(WARNING))).toBe(true));
    expect(isWaiting(screen.getByRole('button', { name: 'Fix 3 safe problems' }))).toBe(true);
    await user.click(await fixOf(WARNING));
    expect(sentOf('fixInPage')).toHaveLength(1);

    waiters[0]?.();
    await waitFor(async () => expect(isWaiting(await fixOf(WARNING))).toBe(false));
    await expectAccessible();
  });

  it('says that a fix is being checked, and that the page has put the earlier version back', async () => {
    const looks: ((answer: unknown) => void)[] = [];
    const { user } = await open({
      settledInPage: () => new Promise((resolve) => looks.push(resolve)) as never,
    });
    await user.click(await fixOf(ERROR));
    expect(await screen.findByText('1 problem fixed, checking…')).toBeTruthy();
    const report = {
      stage: 'put-back',
      byPage: true,
      template: 'before',
      field: 'none',
      uses: 0,
      otherWay: 'clipboard',
    };
    looks[0]?.({ did: 'fix', report });
    expect(await screen.findByText(/^MoEngage put the earlier version back/)).toBeTruthy();
  });

  it('makes all safe fixes in one click', async () => {
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: 'Fix 3 safe problems' }));
    expect(await screen.findByText('3 problems fixed and checked')).toBeTruthy();
    expect(sentOf('fixInPage')[0]?.ids).toEqual([ERROR.id, WARNING.id, HINT.id]);
    expect(await screen.findByRole('heading', { name: '1 problem' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /safe/ })).toBeNull();
  });

  it('reads the page once after a fix, and checks each reading once', async () => {
    let reading = 0;
    const { user } = await open({ readPage: () => ({ ...TEMPLATE, reading: ++reading }) });
    await user.click(await screen.findByRole('button', { name: 'Fix 3 safe problems' }));
    expect(await screen.findByText('3 problems fixed and checked')).toBeTruthy();
    expect(reading).toBe(2);
    expect(sentOf('checkPage')).toEqual([
      { tabId: 7, reading: 1 },
      { tabId: 7, reading: 2 },
    ]);
  });

  it('adds the ID that a link’s project lacks, and says that the link is out of date', async () => {
    const adds = recordIdMapping('members.member.externalId');
    const lacking = finding({
      id: 'no-record-id@1-9',
      message: 'PassKit makes another pass each time.',
      lacksId: { project: { id: 'gold', name: 'Gold card' }, adds },
    });
    delete lacking.fixLabel;
    findings = [lacking];
    const { user } = await open({ saveFields: () => project() });
    const found = await row(lacking.message);
    await user.click(found.getByRole('button', { name: 'Add Member ID' }));
    expect(await screen.findByText(/^Member ID added to “Gold card”\. .*update it$/)).toBeTruthy();
    expect(sentOf('saveFields')).toMatchObject([{ id: 'gold' }]);
    expect(sentOf('saveFields')[0]?.fields.at(-1)).toEqual(adds);
  });

  it('opens the project of a link where only its author knows the ID', async () => {
    const lacking = finding({
      id: 'no-record-id@1-9',
      message: 'PassKit makes another pass each time.',
      lacksId: { project: { id: 'tea', name: 'Tea' } },
    });
    delete lacking.fixLabel;
    findings = [lacking];
    const { user } = await open();
    const opened = vi.spyOn(browser.tabs, 'create').mockResolvedValue({} as never);
    const found = await row(lacking.message);
    await user.click(found.getByRole('button', { name: 'Open project' }));
    expect(opened.mock.calls[0]?.[0]?.url).toMatch(/options\.html#\/projects\/tea$/);
    opened.mockRestore();
  });

  it('replaces a recipe with a correct block, names its project, and undoes that', async () => {
    const { user } = await openWithRecipe();
    const recipe = await row(RECIPE.message);
    expect(recipe.getByText(/kept as the new project “Membership demo01”/)).toBeTruthy();
    await user.click(recipe.getByRole('button', { name: 'Replace with a right block' }));
    expect(await screen.findByText(/^Replaced and checked\. .* “Membership demo01”/)).toBeTruthy();
    expect(sentOf('replaceRecipe')).toEqual([{ tabId: 7, id: RECIPE.id }]);
    await waitFor(() => expect(screen.queryByText(RECIPE.message)).toBeNull());
    await expectAccessible();
    const opened = vi.spyOn(browser.tabs, 'create').mockResolvedValue({} as never);
    await user.click(screen.getByRole('button', { name: 'Open project' }));
    expect(opened.mock.calls[0]?.[0]?.url).toMatch(/options\.html#\/projects\/demo$/);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText(/as it was, and the project “M” is removed$/)).toBeTruthy();
  });

  it('names the author’s own project if the recipe’s block belongs to it', async () => {
    const replacement = { status: 'ready', project: 'Gold card', isNew: false } as const;
    await openWithRecipe({}, { ...RECIPE, replacement });
    expect(await screen.findByText(/a block of your project “Gold card”/)).toBeTruthy();
  });

  it('names the project whose secret goes in, and asks for that project alone', async () => {
    const signsWith = { id: 'tea', name: 'Tea coupon', isChosen: false };
    const replacement = { status: 'ready', project: 'New one', isNew: true, signsWith } as const;
    const { user } = await openWithRecipe({}, { ...RECIPE, replacement });
    expect(
      await screen.findByText(
        /kept as the new project “New one”, signed with the secret of “Tea coupon”, which is not the project you have chosen\./,
      ),
    ).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Replace with a right block' }));
    expect(sentOf('replaceRecipe')).toEqual([{ tabId: 7, id: RECIPE.id, signsWith: 'tea' }]);
  });

  it('fixes what brings in another project’s link with its own click, never with the other fixes', async () => {
    const fixLabel = 'Put in the link of “Tea coupon”, which is not the project you have chosen';
    const other = finding({
      id: 'block-outdated@50-60',
      message: 'The project has changed.',
      fixLabel,
      brings: { id: 'tea', name: 'Tea coupon' },
    });
    findings = [ERROR, WARNING, other];
    const { user } = await open();
    expect((await row(other.message)).getByText(fixLabel)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Fix 2 safe problems' }));
    // One change at a time: until the first is done, a second click does nothing.
    expect(await screen.findByText('2 problems fixed and checked')).toBeTruthy();
    await user.click((await row(other.message)).getByRole('button', { name: `Fix: ${fixLabel}` }));
    expect(sentOf('fixInPage')).toEqual([
      { tabId: 7, ids: [ERROR.id, WARNING.id] },
      { tabId: 7, ids: [other.id], others: ['tea'] },
    ]);
  });

  it('says why a recipe cannot be replaced, without a useless button', async () => {
    const replacement = {
      status: 'refused',
      reason: 'no-equal-block',
      message: 'Its URL is computed.',
    } as const;
    await openWithRecipe({}, { ...RECIPE, replacement });
    const recipe = await row(RECIPE.message);
    expect(recipe.getByText(/cannot be replaced in one click\. Its URL is computed/)).toBeTruthy();
    expect(recipe.queryByRole('button', { name: /^Replace/ })).toBeNull();
  });

  it('offers the clipboard if the editor does not keep the block', async () => {
    const message = 'This editor changes the block.';
    const { user } = await openWithRecipe({
      replaceRecipe: () => ({ status: 'refused', reason: 'read-back-differs', message }),
      replacedTemplate: () => ({ status: 'mended', template: 'with the block' }),
    });
    await user.click(await screen.findByRole('button', { name: 'Replace with a right block' }));
    expect(await screen.findByText(message)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Copy the template with the block' }));
    expect(await screen.findByText(/^Copied, with the block in it/)).toBeTruthy();
    expect(sentOf('replacedTemplate')).toEqual([{ tabId: 7, id: RECIPE.id }]);
    expect(await clipboardText()).toBe('with the block');
  });

  it('says why nothing was fixed, and offers no undo', async () => {
    const { user } = await open({
      fixInPage: () => ({ status: 'refused', reason: 'busy', message: 'A pop-up is open.' }),
    });
    await user.click((await row(ERROR.message)).getByRole('button', { name: /^Fix/ }));
    expect((await screen.findByRole('alert')).textContent).toContain('A pop-up is open.');
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('says which fixes the editor does not keep, and copies the template with them', async () => {
    const { user } = await open({
      fixInPage: () => {
        findings = [ERROR];
        return { status: 'fixed', count: 2, left: { count: 1, message: '1 stays, on line 12.' } };
      },
      mendedTemplate: () => ({ status: 'mended', template: 'all mended' }),
    });
    await user.click(await screen.findByRole('button', { name: 'Fix 3 safe problems' }));
    expect(
      await screen.findByText('2 problems fixed and checked. 1 stays, on line 12.'),
    ).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Undo' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Copy the mended template' }));
    expect(await screen.findByText(/^Copied, with every fix made/)).toBeTruthy();
    expect(sentOf('mendedTemplate')).toEqual([{ tabId: 7, ids: [ERROR.id] }]);
    expect(await navigator.clipboard.readText()).toBe('all mended');
    await expectAccessible();
  });

  it('offers the copy if the editor keeps no fix at all', async () => {
    const { user } = await open({
      fixInPage: () => ({ status: 'refused', reason: 'read-back-differs', message: 'Put back.' }),
      mendedTemplate: () => ({ status: 'refused', reason: 'nothing-to-fix', message: 'Changed.' }),
    });
    await user.click((await row(ERROR.message)).getByRole('button', { name: /^Fix/ }));
    expect(await screen.findByText('Put back.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Copy the mended template' }));
    expect(await screen.findByText('Changed.')).toBeTruthy();
  });

  it('says where a place is that its editor does not show', async () => {
    const { user } = await open({
      showInPage: () => ({ status: 'refused', reason: 'not-found', message: 'Not shown here.' }),
    });
    await user.click((await row(ERROR.message)).getByRole('button', { name: /^Show/ }));
    expect(await screen.findByText('Not shown here.')).toBeTruthy();
  });

  it('says what was checked when nothing was found', async () => {
    findings = [];
    await open();
    expect(
      await screen.findByRole('heading', { name: 'Nothing found in 7 tags, 12 KB' }),
    ).toBeTruthy();
    expect(screen.getByText(/^Checked: tags/)).toBeTruthy();
    expect(screen.getByRole('tab', { name: 'Check' })).toBeTruthy();
    await expectAccessible();
  });

  it.each<[string, PageReport]>([
    ['Open a message in MoEngage.', { status: 'elsewhere' }],
    ['There is none on this page.', { status: 'no-template' }],
    ['The drag-and-drop editor is not open to Passlink yet.', { status: 'closed-frame' }],
  ])('says what to open: %s', async (words, report) => {
    const { user } = await open({ readPage: () => report });
    expect(await screen.findByText(words, { exact: false })).toBeTruthy();
    await expectAccessible();
    answerWith({ readPage: () => ({ ...TEMPLATE }), checkPage: checked });
    await user.click(screen.getByRole('button', { name: 'Check again' }));
    expect(await screen.findByText(ERROR.message)).toBeTruthy();
  });

  it('offers another try when the check itself failed', async () => {
    let calls = 0;
    const { user } = await open({
      checkPage: () => {
        calls += 1;
        if (calls === 1) throw new Error('Too much at once.');
        return checked();
      },
    });
    expect((await screen.findByRole('alert')).textContent).toContain('Too much at once.');
    await user.click(screen.getByRole('button', { name: 'Check again' }));
    expect(await screen.findByText(ERROR.message)).toBeTruthy();
  });

  it('checks again when the author comes back to the popup', async () => {
    await open();
    await screen.findByText(ERROR.message);
    findings = [WARNING];
    window.dispatchEvent(new Event('focus'));
    await waitFor(() => expect(screen.queryByText(ERROR.message)).toBeNull());
    expect(screen.getByText(WARNING.message)).toBeTruthy();
  });

  it('draws no more than an author can work through', async () => {
    findings = Array.from({ length: 130 }, (_, at) => finding({ id: `x@${at}-${at}` }));
    await open();
    expect(await screen.findByText('And 30 more, shown when there are fewer.')).toBeTruthy();
    expect(screen.getAllByRole('listitem')).toHaveLength(100);
    expect(screen.getByRole('tab', { name: /Check\s*130 problems/ }).textContent).toContain('99+');
  });

  it('is remembered, and reached by keyboard', async () => {
    const { user } = await open({}, 'sign');
    (await screen.findByRole('tab', { name: 'Sign' })).focus();
    await user.keyboard('{ArrowRight}');
    await expectFocus(() => screen.getByRole('tab', { name: /^Check/ }));
    await waitFor(async () => expect((await settingsItem.getValue()).popupTab).toBe('check'));
    expect(sent).toHaveBeenCalledWith('checkPage', { tabId: 7 });
  });
});

it('says what a locked vault left unchecked, and checks again', async () => {
  findings = [];
  const { user } = await open({
    checkPage: () => ({ ...checked(), isLocked: true }) as CheckReport,
  });
  expect(await screen.findByText(/Passlink is locked: whether a secret shows/)).toBeTruthy();
  await expectAccessible();
  answerWith({ checkPage: checked });
  await user.click(screen.getAllByRole('button', { name: 'Check again' })[0]!);
  await waitFor(() => expect(screen.queryByText(/Passlink is locked/)).toBeNull());
});

it('makes a fix while a place is still being shown, and reports that fix', async () => {
  let answer: ((outcome: { status: 'shown' }) => void) | undefined;
  const showing = new Promise<{ status: 'shown' }>((resolve) => (answer = resolve));
  const { user } = await open({ showInPage: () => showing });
  await user.click((await screen.findAllByRole('button', { name: /^Show/ }))[0]!);
  expect(sentOf('showInPage')).toHaveLength(1);
  await user.click(screen.getAllByRole('button', { name: /^Fix: / })[0]!);
  expect(await screen.findByText(/1 problem fixed/)).toBeTruthy();
  answer?.({ status: 'shown' });
  // The result of the earlier click does not replace that of the later one.
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(screen.getByText(/1 problem fixed/)).toBeTruthy();
});

it('is checked again when the vault is locked and unlocked', async () => {
  findings = [];
  let isLocked = false;
  await open({ checkPage: () => ({ ...checked(), ...(isLocked && { isLocked }) }) as CheckReport });
  await screen.findByText(/^Nothing found/);
  isLocked = true;
  act(() => useVault.setState({ isLocked }));
  expect(await screen.findByText(/Passlink is locked: whether a secret shows/)).toBeTruthy();
  isLocked = false;
  act(() => useVault.setState({ isLocked }));
  await waitFor(() => expect(screen.queryByText(/Passlink is locked/)).toBeNull());
});
