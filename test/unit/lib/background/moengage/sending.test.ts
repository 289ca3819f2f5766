import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { sendingHandlers } from '../../../../../lib/background/moengage/sending';
import type { EventToSend, SentEvent } from '../../../../../lib/moengage/sent-events';
import { noteSentEvent, readSentEvents } from '../../../../../lib/storage/sent-events';
import { ACCEPTED, ask, use, connect, connectAgain, DATA_KEY, json, network } from './calls';

const event = (over: Partial<EventToSend> = {}): EventToSend => ({
  id: crypto.randomUUID(),
  event: 'installed',
  action: 'Pass installed',
  customerId: 'CUST-1042',
  attributes: { 'person.forename': 'Zoë' },
  happenedAt: Date.parse('2026-11-20T10:00:00Z'),
  offsetSeconds: 3600,
  ...over,
});
const send = (toSend: EventToSend) => ask<SentEvent>('sendPassEvent', toSend);

/** Milliseconds of each wait; here they pass at once. */
let waits: number[];

beforeEach(async () => {
  waits = [];
  vi.stubGlobal('setTimeout', (work: () => void, ms: number) => {
    waits.push(ms);
    queueMicrotask(work);
  });
  use(sendingHandlers(await connect()));
});

afterEach(() => vi.unstubAllGlobals());

describe('sending a test event', () => {
  it('gives MoEngage the event, and stores the answer', async () => {
    network.mockResolvedValue(json(ACCEPTED));
    const sent = await send(event());
    expect(sent).toMatchObject({
      status: 'accepted',
      tries: 1,
      requestId: 'r-1',
      dataCenter: '03',
    });
    const [url, init] = network.mock.calls[0]!;
    expect(url).toBe('https://api-03.moengage.com/v1/event/DAO6UGZ73D9RTK8B5W96TPYN');
    expect(JSON.parse(String(init.body))).toMatchObject({
      type: 'event',
      customer_id: 'CUST-1042',
      actions: [
        {
          action: 'Pass installed',
          attributes: { 'person.forename': 'Zoë' },
          user_timezone_offset: 3600,
        },
      ],
    });
    expect(await readSentEvents()).toEqual([sent]);
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain(DATA_KEY);
  });

  it('never sends an accepted event again, however often that is requested', async () => {
    network.mockImplementation(async () => json(ACCEPTED));
    const toSend = event();
    const answers = await Promise.all([send(toSend), send(toSend), send(toSend)]);
    expect(await send(toSend)).toEqual(answers[0]);
    expect(network).toHaveBeenCalledTimes(1);
  });

  it('tries again after a 5xx, and stops once MoEngage has accepted', async () => {
    network
      .mockResolvedValueOnce(json({}, 503))
      .mockResolvedValueOnce(json({}, 500))
      .mockImplementation(async () => json(ACCEPTED));
    const sent = await send(event());
    expect(sent).toMatchObject({ status: 'accepted', tries: 3 });
    expect(network).toHaveBeenCalledTimes(3);
    expect(waits).toEqual([2000, 2000]);
  });

  it('gives up on a server that keeps failing, and says so', async () => {
    network.mockImplementation(async () => json({}, 503));
    const sent = await send(event());
    expect(sent).toMatchObject({ status: 'failed', tries: 6, failure: { kind: 'server' } });
  });

  it('does not resend an event that may have arrived', async () => {
    network.mockRejectedValue(new TypeError('Failed to fetch'));
    const toSend = event();
    expect(await send(toSend)).toMatchObject({ status: 'unknown', failure: { kind: 'offline' } });
    expect(await send(toSend)).toMatchObject({ status: 'unknown' });
    expect(network).toHaveBeenCalledTimes(1);
  });

  it('assumes that an event may have arrived if the background stopped while sending it', async () => {
    const toSend = event();
    await noteSentEvent({
      ...toSend,
      sentAt: 1,
      dataCenter: '03',
      tries: 0,
      status: 'sending',
    });
    use(sendingHandlers(await connectAgain()));
    expect(await send(toSend)).toMatchObject({ status: 'unknown' });
    expect(network).not.toHaveBeenCalled();
    expect((await readSentEvents())[0]).toMatchObject({ status: 'unknown' });
  });

  it('sends nothing that cannot be recorded, because it might be sent twice', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('disk full'));
    await expect(send(event())).rejects.toThrow(/could not be saved/);
    expect(network).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  it('does not try if the browser does not allow it', async () => {
    use(sendingHandlers(await connect([])));
    await expect(send(event())).rejects.toThrow(/does not allow Passlink to reach MoEngage/);
    expect(network).not.toHaveBeenCalled();
    expect(await readSentEvents()).toEqual([]);
  });

  it('keeps the last two hundred, the latest first, until they are cleared', async () => {
    network.mockImplementation(async () => json(ACCEPTED));
    for (let count = 0; count < 205; count += 1) await send(event({ customerId: `CUST-${count}` }));
    const kept = await readSentEvents();
    expect(kept).toHaveLength(200);
    expect(kept[0]!.customerId).toBe('CUST-204');
    await ask('clearSentEvents');
    expect(await readSentEvents()).toEqual([]);
  });

  it('skips damaged entries', async () => {
    network.mockImplementation(async () => json(ACCEPTED));
    await fakeBrowser.storage.local.set({ sentEvents: ['no', { id: 3 }, null] });
    await send(event());
    expect(await readSentEvents()).toHaveLength(1);
  });
});
