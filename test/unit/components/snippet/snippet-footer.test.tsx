import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';

import type { InsertRefusal, LastHold, PutBack } from '@/lib/editor/types';

import { answerWith, clipboardText, expectAccessible, sent, sentOf } from '../ui/support';
import { button, INSERTED, openSnippet, OWN_BLOCK, SNIPPET, TEMPLATE } from './open-snippet';

const refuseInsertion = (reason: InsertRefusal) =>
  answerWith({ insertIntoPage: () => ({ status: 'refused', reason, message: 'Refused.' }) });

const PUT_BACK: PutBack = {
  stage: 'put-back',
  byPage: true,
  template: 'before',
  field: 'before',
  uses: 0,
  variable: 'longURL',
  otherWay: 'visual',
};

describe('inserting', () => {
  it('inserts, says where, and undoes that', async () => {
    const { user, readAgain } = await openSnippet(TEMPLATE);
    answerWith({ insertIntoPage: () => INSERTED, undoInPage: () => ({ status: 'undone' }) });

    await user.click(button('Insert into template'));

    expect(await screen.findByText('Inserted in 2 places')).toBeTruthy();
    expect(sentOf('insertIntoPage')).toEqual([{ tabId: 7, id: 'gold' }]);
    expect(readAgain).toHaveBeenCalled();
    await expectAccessible();

    await user.click(button('Undo'));
    expect(await screen.findByText('Undone. The template is as it was')).toBeTruthy();
  });

  it('names the project that undo has removed with a replaced recipe', async () => {
    const { user } = await openSnippet(TEMPLATE);
    answerWith({
      insertIntoPage: () => INSERTED,
      undoInPage: () => ({ status: 'undone', removed: 'Gold' }),
    });
    await user.click(button('Insert into template'));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    const words = 'Undone. The template is as it was, and the project “Gold” is removed';
    expect(await screen.findByText(words)).toBeTruthy();
  });

  it('says that it is checking, and then that the page put its earlier version back', async () => {
    const { user } = await openSnippet(TEMPLATE);
    const waiting: ((last: LastHold) => void)[] = [];
    answerWith({
      insertIntoPage: () => ({ ...INSERTED, stage: 'checking' as const }),
      settledInPage: () => new Promise<LastHold>((resolve) => void waiting.push(resolve)),
    });
    await user.click(button('Insert into template'));
    expect(await screen.findByText('Inserted in 2 places, checking…')).toBeTruthy();
    waiting[0]?.({ did: 'insert', report: PUT_BACK });
    expect(await screen.findByText(/^MoEngage put the earlier version back/)).toBeTruthy();
    answerWith({
      insertIntoPage: () => ({ ...INSERTED, stage: 'checking' as const }),
      settledInPage: () => ({ did: 'insert', report: { stage: 'held' } }) as const,
    });
    await user.click(button('Insert in visual mode'));
    expect(await screen.findByText('Inserted in 2 places and checked')).toBeTruthy();
    expect(sentOf('insertIntoPage').at(-1)).toEqual({ tabId: 7, id: 'gold', way: 'visual' });
    await expectAccessible();
  });

  it('says when it opens how the last change has fared', async () => {
    await openSnippet(TEMPLATE, {}, { did: 'insert', report: PUT_BACK });
    expect(await screen.findByText(/^MoEngage put the earlier version back/)).toBeTruthy();
  });

  it('updates the project’s block if there is one already', async () => {
    await openSnippet({ ...TEMPLATE, blocks: [OWN_BLOCK] });
    expect(button('Update in template')).toBeTruthy();
  });

  it('inserts if there is only another project’s block', async () => {
    await openSnippet({
      ...TEMPLATE,
      blocks: [{ ...OWN_BLOCK, projectUrl: 'https://pub1.pskt.io/c/tea' }],
    });
    expect(button('Insert into template')).toBeTruthy();
  });

  it('says what is left to do if no link field was in use', async () => {
    const { user } = await openSnippet(TEMPLATE);
    answerWith({ insertIntoPage: () => ({ ...INSERTED, reference: false }) });

    await user.click(button('Insert into template'));
    await user.click(await screen.findByRole('button', { name: 'Copy {{longURL}}' }));

    expect(await screen.findByText('Copied. Paste {{longURL}} into the link field')).toBeTruthy();
    expect(await clipboardText()).toBe('{{longURL}}');
  });

  it('copies a link with the UTM parameters that stand behind it', async () => {
    const link = '{{longURL}}&utm_source=a';
    const { user } = await openSnippet(TEMPLATE);
    answerWith({ insertIntoPage: () => ({ ...INSERTED, reference: false, link }) });

    await user.click(button('Insert into template'));
    await user.click(await screen.findByRole('button', { name: `Copy ${link}` }));

    expect(await clipboardText()).toBe(link);
  });

  it('says why an insertion was refused and offers the clipboard', async () => {
    const { user } = await openSnippet(TEMPLATE);
    answerWith({
      insertIntoPage: () => ({
        status: 'refused',
        reason: 'read-back-differs',
        message: 'The editor changed the snippet.',
      }),
      buildSnippet: () => SNIPPET,
    });

    await user.click(button('Insert into template'));
    expect((await screen.findByRole('alert')).textContent).toContain(
      'The editor changed the snippet.',
    );
    await user.click(button('Copy instead'));

    expect(await screen.findByText(/^Copied, secret included/)).toBeTruthy();
    expect(await clipboardText()).toBe(SNIPPET.block);
  });

  it('offers the clipboard if the page does not answer', async () => {
    const { user } = await openSnippet(TEMPLATE);
    sent.mockRejectedValue(new Error('Could not establish connection.'));

    await user.click(button('Insert into template'));

    expect((await screen.findByRole('alert')).textContent).toContain('Passlink did not answer');
    expect(button('Copy instead')).toBeTruthy();
  });

  it('makes copying the next step if no template is open', async () => {
    await openSnippet({ status: 'no-template' });
    expect(button('Insert into template').disabled).toBe(true);
    expect(button('Copy').disabled).toBe(false);
  });

  it('says at once that MoEngage cannot sign with SHA-1, and offers no useless button', async () => {
    const { user } = await openSnippet(TEMPLATE, { digest: 'SHA-1' });
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    expect(screen.getByText(/MoEngage can sign with SHA-256 only/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Insert|Copy|Show code/ })).toBeNull();
    expect(screen.getByRole('button', { name: /^Surname/ })).toBeTruthy();
    await expectAccessible();

    await user.click(button('Open project settings'));

    expect(create).toHaveBeenCalledWith({
      url: expect.stringContaining('/options.html#/projects/gold'),
    });
  });

  it.each<{ reason: InsertRefusal; offers: string[] }>([
    { reason: 'no-secret', offers: ['Add the secret'] },
    { reason: 'digest', offers: ['Open project settings'] },
    { reason: 'too-long', offers: ['Copy instead'] },
    { reason: 'busy', offers: ['Insert again', 'Copy instead'] },
    { reason: 'read-only', offers: ['Insert again'] },
    { reason: 'no-template', offers: ['Insert again', 'Copy instead'] },
    { reason: 'unreachable', offers: ['Insert again', 'Copy instead'] },
    { reason: 'rewrites', offers: ['Copy instead', 'Insert anyway'] },
    { reason: 'undone-failed', offers: [] },
  ])('offers a suitable action after the refusal $reason: $offers', async ({ reason, offers }) => {
    const { user } = await openSnippet(TEMPLATE);
    refuseInsertion(reason);
    await user.click(button('Insert into template'));
    const alert = within(await screen.findByRole('alert'));
    expect(alert.queryAllByRole('button').map(({ textContent }) => textContent)).toEqual(offers);
  });

  it('inserts again on request', async () => {
    const { user } = await openSnippet(TEMPLATE);
    refuseInsertion('unreachable');
    await user.click(button('Insert into template'));
    await user.click(await screen.findByRole('button', { name: 'Insert again' }));
    expect(sentOf('insertIntoPage')).toHaveLength(2);
  });

  it('says what the link is called if another project has the usual variable', async () => {
    const { user } = await openSnippet(TEMPLATE);
    const outcome = { ...INSERTED, variable: 'longURL2', heldBy: 'Silver card' };
    answerWith({ insertIntoPage: () => outcome });
    await user.click(button('Insert into template'));
    const said = await screen.findByText(/^Inserted in 2 places/);
    expect(said.textContent).toContain(
      'The link is {{longURL2}} here: “Silver card” has the usual',
    );
  });

  it('puts everything into a field that is a template of its own, or on the clipboard', async () => {
    const { user } = await openSnippet({ ...TEMPLATE, single: true, linkField: false });
    answerWith({
      insertIntoPage: () => ({ ...INSERTED, style: 'inline' }),
      buildSnippet: ({ style }) => ({ ...SNIPPET, reference: `${style} snippet` }),
    });
    await user.click(button('Insert into field'));
    expect(await screen.findByText('Inserted into the field')).toBeTruthy();
    await user.click(button('Copy'));
    expect(await screen.findByText(/Paste it where the link goes$/)).toBeTruthy();
    expect(await clipboardText()).toBe('inline snippet');
  });

  it('leads to the options page if the project has no secret', async () => {
    const { user } = await openSnippet(TEMPLATE, { hasSecret: false });
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    expect(button('Insert into template').disabled).toBe(true);
    expect(button('Copy').disabled).toBe(true);

    await user.click(button('Add the secret in Options'));

    expect(create).toHaveBeenCalledWith({
      url: expect.stringContaining('/options.html#/projects/gold'),
    });
  });
});

describe('removing', () => {
  const standing = { ...TEMPLATE, blocks: [OWN_BLOCK] };

  it('is offered only if the project’s link is in the template', async () => {
    await openSnippet(TEMPLATE);
    expect(screen.queryByRole('button', { name: /^Remove/ })).toBeNull();
  });

  it('says how many links need a new address, and can be undone', async () => {
    const { user, readAgain } = await openSnippet(standing);
    answerWith({
      removeFromPage: () => ({ status: 'removed', restored: 1, emptied: 2 }),
      undoInPage: () => ({ status: 'undone' }),
    });

    await user.click(button('Remove from template'));

    const words = 'Removed. 1 link leads where before. 2 links need a new address';
    expect(await screen.findByText(words)).toBeTruthy();
    expect(sentOf('removeFromPage')).toEqual([{ tabId: 7, id: 'gold' }]);
    expect(readAgain).toHaveBeenCalled();
    await expectAccessible();
    await user.click(button('Undo'));
    expect(await screen.findByText('Undone. The template is as it was')).toBeTruthy();
  });

  it('says why it failed, and tries again if that may help', async () => {
    const { user } = await openSnippet(standing);
    const refused = { status: 'refused', reason: 'busy', message: 'A pop-up is open.' } as const;
    answerWith({ removeFromPage: () => refused });
    await user.click(button('Remove from template'));
    expect((await screen.findByRole('alert')).textContent).toContain('A pop-up is open.');
    await user.click(button('Remove again'));
    expect(sentOf('removeFromPage')).toHaveLength(2);
  });
});
