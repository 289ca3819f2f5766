import type { Failure, FailureKind } from './types';

export interface Advice {
  /** What happened, in an author's words. */
  title: string;
  /** What to do about it. */
  next: string;
}

const KEYS = 'Settings > Account > APIs';

const ADVICE: Record<FailureKind, Advice> = {
  'wrong-key': {
    title: 'MoEngage does not take this key',
    next: `Copy it again from MoEngage, ${KEYS}. Events take the key of “Data”; previews and content blocks that of “Campaign report/Business events/Custom templates”. A key that was generated anew replaces the old one at once.`,
  },
  'wrong-workspace': {
    title: 'MoEngage does not know this workspace here',
    next: `Compare the Workspace ID with MoEngage, ${KEYS}, and the data center with the number in your dashboard’s address. Live and test workspaces have IDs of their own.`,
  },
  'wrong-data-center': {
    title: 'This workspace is in another data center',
    next: 'Choose the one whose number is in your dashboard’s address: dashboard-03 is data center 03.',
  },
  blocked: {
    title: 'MoEngage has blocked this account',
    next: 'Only MoEngage’s support, or your contact there, can unblock it.',
  },
  suspended: {
    title: 'MoEngage has suspended this account',
    next: 'Ask MoEngage’s support, or your contact there. Nothing can be sent until then.',
  },
  'rate-limited': {
    title: 'Too many requests',
    next: 'This workspace has used up what MoEngage allows in a minute.',
  },
  'too-large': {
    title: 'More than MoEngage takes at once',
    next: 'A request may have 128 KB. Send fewer or shorter attributes.',
  },
  refused: {
    title: 'MoEngage refused the request',
    next: 'Change what it names, and try again.',
  },
  duplicate: {
    title: 'This label is taken',
    next: 'A content block with this label exists in the workspace. Update that one, or choose another label.',
  },
  server: {
    title: 'Something broke at MoEngage',
    next: 'Wait a little and try again. If it goes on, give MoEngage’s support the request’s number.',
  },
  offline: {
    title: 'No answer from MoEngage',
    next: 'Check the connection. What was sent may have arrived all the same: look into the user’s profile in MoEngage before you send an event again.',
  },
  unexpected: {
    title: 'An answer that MoEngage does not document',
    next: 'A proxy or a sign-in page of your network may stand in between. Try again, from another network if you can.',
  },
};

/** What a failure means and what to do about it, in plain words; holds nothing secret. */
export function adviceFor(failure: Failure): Advice {
  const { title, next } = ADVICE[failure.kind];
  if (failure.kind === 'refused') return { title, next: `${whatItSays(failure)} ${next}` };
  if (failure.kind === 'rate-limited')
    return { title, next: `${next} Try again in ${waitFor(failure)}.` };
  return { title, next };
}

function whatItSays({ attribute, message }: Failure): string {
  const about = attribute === undefined ? '' : ` about ${attribute}`;
  return `It says${about}: ${/[.!?…]$/.test(message) ? message : `${message}.`}`;
}

function waitFor({ retryAfterMs }: Failure): string {
  if (retryAfterMs === undefined) return 'a minute';
  const seconds = Math.max(1, Math.ceil(retryAfterMs / 1000));
  return seconds === 1 ? 'a second' : `${seconds} seconds`;
}
