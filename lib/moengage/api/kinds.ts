import type { FailureKind } from './types';

interface Rule {
  /** From, to; the same twice for one. */
  status: readonly [number, number];
  /** What MoEngage says, its error type, message and attribute in one. */
  says?: RegExp;
  kind: FailureKind;
}

const one = (status: number): Rule['status'] => [status, status];

/**
 * What an answer means, first match first.
 * Source: MoEngage, "Data Overview", Response Codes; "Introduction", Getting your credentials (a key
 * that does not cover an API fails with 401 or 403); the responses in `data.yaml`,
 * `campaigns.yaml` and `content-blocks.yaml`. That a workspace lies in another data center has no
 * documented answer: a server that says so is believed, one that knows no such workspace is not
 * taken to have said it.
 */
const RULES: readonly Rule[] = [
  { status: [401, 404], says: /\bdata ?cent(?:er|re)\b|\bregion\b/i, kind: 'wrong-data-center' },
  { status: one(421), kind: 'wrong-data-center' },

  // "Your account is blacklisted, Please contact MoEngage."
  { status: one(400), says: /\bblacklisted\b/i, kind: 'blocked' },
  // "Given app_id is invalid."; "app_key - Some of the field values are invalid: app_key : None"
  { status: one(400), says: /\bapp_(?:id|key)\b/i, kind: 'wrong-workspace' },
  { status: one(400), kind: 'refused' },

  // "App Secret key mismatch…", "Invalid APP_SECRET_KEY is provided.", "AuthenticationInvalid"
  { status: one(401), says: /app[ _]secret|AuthenticationInvalid/i, kind: 'wrong-key' },
  // "Invalid APP_ID used in Authentication Header", "MOE_APPKEY doesn't match the Username"
  { status: one(401), says: /\bapp_(?:id|key)\b|MOE[-_]APPKEY/i, kind: 'wrong-workspace' },
  { status: one(401), kind: 'wrong-key' },

  // The type decides: the example of BlockedClient says "suspended" in its message.
  { status: one(403), says: /blocked/i, kind: 'blocked' },
  { status: one(403), says: /suspended/i, kind: 'suspended' },
  { status: one(403), kind: 'wrong-key' },

  { status: one(409), says: /duplicate|already exists/i, kind: 'duplicate' },
  // "App Secret key is not set. Please login to the dashboard to set a key"
  { status: one(409), says: /app[ _]secret/i, kind: 'wrong-key' },
  // "App key mismatch in params and authentication"
  { status: one(409), says: /app[ _]key/i, kind: 'wrong-workspace' },

  { status: one(413), kind: 'too-large' },
  { status: one(415), kind: 'refused' },
  { status: one(429), kind: 'rate-limited' },
  { status: [500, 599], kind: 'server' },
];

/** Which kind of failure a status, 300 and up, and what came with it make. */
export function kindOf(status: number, words: string): FailureKind {
  const rule = RULES.find(
    ({ status: [from, to], says }) =>
      from <= status && status <= to && (says === undefined || says.test(words)),
  );
  return rule?.kind ?? 'unexpected';
}
