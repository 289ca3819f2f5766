import { browser } from '#imports';
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import type { Connection } from '@/lib/moengage/connection';
import type { EventToSend, SentEvent } from '@/lib/moengage/sent-events';
import { connectionItem } from '@/lib/storage/connection-item';
import { passEventSettingsItem } from '@/lib/storage/pass-event-settings';
import { readSentEvents } from '@/lib/storage/sent-events';
import { useVault } from '@/components/stores/vault-view';

import { expectAccessible, freshBrowser, openOptions, project, sent } from '../support';

vi.mock('@/lib/messages', () => ({ sendMessage: vi.fn() }));
// MiniJinja's rendering has its own tests; here a pass contains the recipient's values.
vi.mock('@/lib/proof/preview', () => ({
  previewLink: async () => ({
    status: 'sent',
    payload: { 'person.forename': 'Zoë', 'person.externalId': 'CUST-1042' },
    link: undefined,
    length: 100,
  }),
}));

const CONNECTION: Connection = {
  dataCenter: '03',
  workspaceId: 'DAO6UGZ73D9RTK8B5W96TPYN',
  hasDataKey: true,
  hasCampaignKey: false,
  updatedAt: 1,
};

const asSent = (event: EventToSend, over: Partial<SentEvent> = {}): SentEvent => ({
  ...event,
  sentAt: 1,
  dataCenter: '03',
  tries: 1,
  status: 'accepted',
  ...over,
});

beforeEach(async () => {
  await freshBrowser([project({ name: 'Gold card' })]);
  useVault.setState({ isLocked: false });
  Object.assign(browser, { permissions: { request: vi.fn() } });
  await connectionItem.setValue(CONNECTION);
});

const open = async () => {
  const opened = await openOptions('#/moengage/test');
  await screen.findByRole('form', { name: 'Test events' });
  return opened;
};
const sentEvents = () =>
  sent.mock.calls
    .filter(([type]) => type === 'sendPassEvent')
    .map(([, event]) => event as EventToSend);
const press = (name: RegExp | string) => screen.getByRole('button', { name });

const nameOfCreated = () =>
  screen.getByLabelText<HTMLInputElement>('Name of “Pass created” in MoEngage').value;

describe('test events', () => {
  it('are prefilled from the project, and sent in their natural order', async () => {
    sent.mockImplementation(async (_type: string, event: EventToSend) => asSent(event));
    const { user, close } = await open();
    expect(screen.getByLabelText<HTMLInputElement>('Customer ID').value).toBe('CUST-1042');
    await user.click(press('All six'));
    await expectAccessible();
    await user.click(press('Send 6 events'));
    await screen.findByText(/6 events accepted/);
    const events = sentEvents();
    expect(events.map(({ action }) => action)).toEqual([
      'Pass created',
      'Pass installed',
      'Pass updated',
      'Pass uninstalled',
      'Pass deleted',
      'Pass invalidated',
    ]);
    expect(events.every(({ attributes }) => attributes['person.forename'] === 'Zoë')).toBe(true);
    const times = events.map(({ happenedAt }) => happenedAt);
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    expect(times.at(-1)).toBeLessThanOrEqual(Date.now());
    expect(new Set(events.map(({ id }) => id)).size).toBe(6);
    close();
  });

  it('stop at the first that is not accepted, and say what to do', async () => {
    const failure = { kind: 'rate-limited', title: 'Too many', next: 'Wait a minute.' };
    sent.mockImplementation(async (_type: string, event: EventToSend) =>
      event.event === 'installed' ? asSent(event, { status: 'failed', failure }) : asSent(event),
    );
    const { user, close } = await open();
    await user.click(press('A pass’s journey'));
    await user.click(press('Send 4 events'));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Pass installed: Too many');
    expect(alert.textContent).toContain('1 event accepted before it. 2 behind it not sent.');
    expect(sentEvents()).toHaveLength(2);
    close();
  });

  it('stop after the current one when the author clicks Stop', async () => {
    let answer: (() => void) | undefined;
    sent.mockImplementation(
      (_type: string, event: EventToSend) =>
        new Promise((resolve) => {
          answer = () => resolve(asSent(event));
        }),
    );
    const { user, close } = await open();
    await user.click(press('All six'));
    await user.click(press('Send 6 events'));
    expect((await screen.findByText(/Sending 1 of 6: Pass created/)).textContent).toBeTruthy();
    await user.click(press('Stop'));
    answer?.();
    await screen.findByText(/1 event accepted\. 5 not sent\./);
    expect(sentEvents()).toHaveLength(1);
    close();
  });

  it('can have PassKit’s own names, in one click, and its form’s words again', async () => {
    sent.mockImplementation(async (_type: string, event: EventToSend) => asSent(event));
    const { user, close } = await open();
    await user.click(press('PassKit’s own, PASS_EVENT_…'));
    expect(nameOfCreated()).toBe('PASS_EVENT_RECORD_CREATED');
    await user.click(press('Send 2 events'));
    await screen.findByText(/2 events accepted/);
    expect(sentEvents().map(({ action }) => action)).toEqual([
      'PASS_EVENT_RECORD_CREATED',
      'PASS_EVENT_INSTALLED',
    ]);
    await user.click(press('Names as in PassKit’s form'));
    expect(nameOfCreated()).toBe('Pass created');
    close();
  });

  it('carry and remember the names, people and attributes that the author enters', async () => {
    sent.mockImplementation(async (_type: string, event: EventToSend) => asSent(event));
    const { user, close } = await open();
    const name = screen.getByLabelText('Name of “Pass created” in MoEngage');
    await user.clear(name);
    await user.type(name, 'passkit_created');
    await user.click(screen.getByRole('checkbox', { name: /^Pass installed/ }));
    await user.click(press(/^Attributes/));
    await user.click(press('Remove person.externalId'));
    await user.click(press('Add attribute'));
    await user.type(screen.getAllByLabelText('Attribute’s name')[1]!, 'tier');
    await user.type(screen.getByLabelText('Value of tier'), 'gold');
    await user.click(press('Show the request'));
    await user.click(press('Send 1 event'));
    await screen.findByText(/1 event accepted/);
    expect(sentEvents()[0]).toMatchObject({
      action: 'passkit_created',
      attributes: { 'person.forename': 'Zoë', tier: 'gold' },
    });
    expect(await passEventSettingsItem.getValue()).toMatchObject({
      names: { created: 'passkit_created' },
      chosen: ['created'],
    });
    close();
  });

  it('are refused for a customer that MoEngage refuses, and for a time in the future', async () => {
    const { user, close } = await open();
    const customer = screen.getByLabelText('Customer ID');
    await user.clear(customer);
    await user.type(customer, 'guest');
    await user.type(screen.getByLabelText('Time of the last event'), '2999-01-01T00:00');
    await user.click(press(/^Send \d/));
    expect(await screen.findByText('MoEngage refuses events from the future.')).toBeTruthy();
    expect(customer.getAttribute('aria-invalid')).toBe('true');
    expect(sentEvents()).toEqual([]);
    close();
  });

  it('are listed with their results, and one of them can be sent again', async () => {
    const lost: SentEvent = asSent(
      {
        id: crypto.randomUUID(),
        event: 'updated',
        action: 'Pass updated',
        customerId: 'CUST-1042',
        attributes: { tier: 'gold' },
        happenedAt: 5,
        offsetSeconds: 0,
      },
      {
        status: 'unknown',
        failure: {
          kind: 'offline',
          title: 'MoEngage did not answer',
          next: 'Look at your network.',
        },
      },
    );
    await (await import('@/lib/storage/sent-events')).noteSentEvent(lost);
    sent.mockImplementation(async (_type: string, event: EventToSend) => asSent(event));
    const { user, close } = await open();
    const entry = (await screen.findByText(/No answer: it may have arrived/)).closest('li')!;
    expect(entry.textContent).toContain('MoEngage did not answer. Look at your network.');
    await expectAccessible();
    await user.click(within(entry).getByRole('button', { name: 'Send Pass updated again' }));
    await waitFor(() => expect(sentEvents()).toHaveLength(1));
    const [again] = sentEvents();
    expect(again).toMatchObject({
      action: 'Pass updated',
      attributes: { tier: 'gold' },
      happenedAt: 5,
    });
    expect(again!.id).not.toBe(lost.id);
    expect(Object.keys(again!)).not.toContain('failure');
    await user.click(press('Clear the list'));
    expect(sent).toHaveBeenCalledWith('clearSentEvents');
    expect(await readSentEvents()).toHaveLength(1);
    close();
  });

  it('send the author to the connection if there is none', async () => {
    await connectionItem.setValue({ ...CONNECTION, hasDataKey: false });
    const { close } = await openOptions('#/moengage/test');
    const link = await screen.findByRole<HTMLAnchorElement>('link', { name: 'Connect MoEngage' });
    expect(link.hash).toBe('#/moengage/connection');
    close();
  });
});
