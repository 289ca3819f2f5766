import type { FormFieldId } from './types';

/** A field as a label names it; the lower the rank, the surer. */
export interface NamedField {
  id: FormFieldId;
  rank: number;
}

/**
 * What things happen to: passes, or the records behind them. PassKit's forms for other partners say
 * “Pass installs” and “Pass delete”, its webhooks `PASS_EVENT_RECORD_CREATED`.
 */
const SUBJECT = '(?:pass(?:es)?|(?:pass |member )?record|pass event(?: record)?)';

/**
 * Labels of each field, the surest first. PassKit's documentation names the fields in passing and
 * shows them in pictures, so that more spellings than one are taken. Of the events it is the verb
 * that tells them apart.
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

/** Words that belong to no field of ours, whatever else stands beside them. */
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
 * Which field words on or beside it name.
 * @returns undefined where they name none.
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

/** Small letters, one space between words; without the signs that say a field is required. */
function plainWords(words: string): string {
  return words
    .toLowerCase()
    .replaceAll(/\((?:required|optional)\)/g, ' ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
