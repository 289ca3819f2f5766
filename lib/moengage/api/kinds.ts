import type { FailureKind } from './types';

interface Rule {
  /** The first and last status of a range; both are the same for a single status. */
  status: readonly [number, number];
  /** Matches MoEngage's error type, message and attribute, joined in one text. */
  says?: RegExp;
  kind: FailureKind;
}

const one = (status: number): Rule['status'] => [status, status];

/**
 * Tells what an answer means; the first match decides.
 * Source: MoEngage, "Data Overview", Response Codes; "Introduction", Getting your credentials (a
 * key that does not cover an API fails with 401 or 403); the responses in `data.yaml`,
 * `campaigns.yaml` and `content-blocks.yaml`. No answer is documented for a workspace in another
 * data center. We believe a server that names the data center, but do not read "no such workspace"
 * as that.
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

  // The type decides, because the example of BlockedClient says "suspended" in its message.
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

/** The kind of failure for a status of 300 or more and the words that came with it. */
export function kindOf(status: number, words: string): FailureKind {
  const rule = RULES.find(
    ({ status: [from, to], says }) =>
      from <= status && status <= to && (says === undefined || says.test(words)),
  );
  return rule?.kind ?? 'unexpected';
}
