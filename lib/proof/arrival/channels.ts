import type { Channel } from './types';

interface ChannelFacts {
  id: Channel;
  label: string;
  /** Days until a link that MoEngage shortened dies. Source: MoEngage's pages on each campaign. */
  shortLinkDays?: number;
}

/** The channels whose links MoEngage treats differently, in the order of a dashboard's menu. */
export const CHANNELS: readonly ChannelFacts[] = [
  { id: 'email', label: 'E-mail' },
  { id: 'sms', label: 'SMS or MMS', shortLinkDays: 15 },
  { id: 'rcs', label: 'RCS', shortLinkDays: 14 },
  { id: 'whatsapp', label: 'WhatsApp text', shortLinkDays: 14 },
  { id: 'whatsapp-button', label: 'WhatsApp button', shortLinkDays: 14 },
  { id: 'push', label: 'Push' },
  { id: 'in-app', label: 'In-app message' },
  { id: 'cards', label: 'Cards' },
];

const DAY_MS = 24 * 60 * 60 * 1000;

export function channelFacts(channel: Channel): ChannelFacts {
  return CHANNELS.find(({ id }) => id === channel) ?? { id: channel, label: channel };
}

/** When a short link dies, for a message sent at this time. Both are epoch milliseconds. */
export function shortLinkEnd(channel: Channel, sentAt: number): number | undefined {
  const { shortLinkDays } = channelFacts(channel);
  return shortLinkDays === undefined ? undefined : sentAt + shortLinkDays * DAY_MS;
}
