import type { FormFieldId } from './types';

/** The field that a label names. A lower rank is more certain. */
export interface NamedField {
  id: FormFieldId;
  rank: number;
}

/**
 * The subject of an event: passes, or the records behind them. PassKit's forms for other partners say
 * “Pass installs” and “Pass delete”, its webhooks `PASS_EVENT_RECORD_CREATED`.
 */
const SUBJECT = '(?:pass(?:es)?|(?:pass |member )?record|pass event(?: record)?)';

/**
 * Labels of each field, the most certain first. PassKit's documentation mentions the fields only in
 * passing and shows them in pictures, so several spellings count. Events differ by their verb.
 */
const LABELS: readonly (readonly [FormFieldId, readonly RegExp[]])[] = [
  [
    'apiKey',
    [
      /^(moengage )?(data )?api key$/,
      /^(enter |your |provide )*(the )?(moengage )?(data )?api key$/,
      /\bdata api (key|secret)\b/,
      /^(moengage )?api secret$/,
      /\bapi key\b(?! (id|name)\b)/,
    ],
  ],
  [
    'workspaceId',
    [
      /^(moengage )?workspace id$/,
      /\bworkspace id\b/,
      /^(moengage )?(data api|app) id$/,
      /^workspace$/,
    ],
  ],
  ['dataCenter', [/^(moengage )?data ?(center|centre)$/, /\bdata ?(center|centre)\b/]],
  [
    'enable',
    [
      /^enable (the |this )?(moengage )?integration$/,
      /^(enable|enabled)( moengage)?$/,
      /^(moengage )?integration (enabled|active)$/,
      /^enable (the |this )?(moengage )?integration\b/,
      /^active$/,
    ],
  ],
  ['uninstalled', event('uninstall(?:ed|s|ation)?')],
  ['installed', event('install(?:ed|s|ation)?')],
  ['invalidated', event('invalidat(?:ed|es?|ion)')],
  ['created', event('creat(?:ed|es?|ion)')],
  ['updated', event('updat(?:ed|es?)')],
  ['deleted', event('delet(?:ed|es?|ion)')],
  [
    'name',
    [
      /^name$/,
      /^(moengage |integration |connection |connector |configuration |account )+name$/,
      /^(enter |provide |choose )?(a |the |your )?name (of|for) (the|this|your) (moengage )*(integration|connection|connector|account)$/,
      /^(enter|provide|choose|give) (a |the |your )?(integration |connection |connector )?name\b/,
      /^(give|provide) (it|(the|this|your) (moengage )?(integration|connection|connector|account)) (with )?a name\b/,
      /^name (to identify )?(the|this|your) (moengage )?(integration|connection|connector|account)\b/,
    ],
  ],
];

/** Words that occur in no label of the form, whatever else a label says. */
const OTHERS = /\b(?:campaign|push|report|braze|iterable|klaviyo|webhook)\b/;

function event(verb: string): RegExp[] {
  return [
    new RegExp(`^${SUBJECT} (?:is |was |has been )?${verb}$`),
    new RegExp(`^(?:${verb})$`),
    new RegExp(`^pass (?:is |was )?${verb}\\b`),
    new RegExp(`^(?:when |on )?(?:a |the )?pass (?:is |was )?${verb}\\b`),
  ];
}

/**
 * The field that some words name.
 * @returns undefined if they name none.
 */
export function fieldNamed(words: string): NamedField | undefined {
  const plain = plainWords(words);
  if (plain === '' || OTHERS.test(plain)) return undefined;
  let best: NamedField | undefined;
  for (const [id, labels] of LABELS) {
    const rank = labels.findIndex((label) => label.test(plain));
    if (rank >= 0 && rank < (best?.rank ?? Infinity)) best = { id, rank };
  }
  return best;
}

/** The words in lower case, with single spaces, without marks of required fields. */
function plainWords(words: string): string {
  return words
    .toLowerCase()
    .replaceAll(/\((?:required|optional)\)/g, ' ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
