import { DATA_CENTERS, type DataCenterId } from '../moengage/data-centers';

/** Names of each region in a list of data centers. */
const REGION_WORDS: Readonly<Record<string, RegExp>> = {
  US: /\b(us|usa|united states|america)\b/,
  EU: /\b(eu|europe|european union|germany|frankfurt)\b/,
  India: /\b(india|mumbai)\b/,
  Singapore: /\bsingapore\b/,
  Indonesia: /\b(indonesia|jakarta)\b/,
};

/** A data center's number, as in “DC-03”, “api-03.moengage.com” or “Data center 3”. */
const NUMBER = /(?<![0-9.v])0?(101|[1-6])(?![0-9]|\.[0-9])/g;

/**
 * The choice for a data center: the one with its number, or the only one in its region. PassKit
 * does not publish how it writes them.
 * @returns its index, or undefined if none is clearly right.
 */
export function pickDataCenter(choices: readonly string[], id: DataCenterId): number | undefined {
  const wanted = String(Number(id));
  const numbered = indexesOf(choices, (text) => {
    const numbers = new Set(Array.from(text.matchAll(NUMBER), ([, number]) => number));
    return numbers.size === 1 && numbers.has(wanted);
  });
  if (numbered.length > 0) return only(numbered);
  // If other choices have numbers, one without a number is not a data center.
  if (choices.some((text) => text.search(NUMBER) >= 0)) return undefined;
  const region = DATA_CENTERS.find((each) => each.id === id)?.region ?? '';
  const words = REGION_WORDS[region];
  const isShared = DATA_CENTERS.filter((each) => each.region === region).length > 1;
  if (!words || isShared) return undefined;
  return only(indexesOf(choices, (text) => words.test(text.toLowerCase())));
}

/** The index of the choice that means on, or off; undefined if none clearly does. */
export function pickSwitch(choices: readonly string[], isOn: boolean): number | undefined {
  const words = isOn ? /^(yes|on|enabled?|true|active)$/ : /^(no|off|disabled?|false|inactive)$/;
  return only(indexesOf(choices, (text) => words.test(text.trim().toLowerCase())));
}

function indexesOf(choices: readonly string[], fits: (text: string) => boolean): number[] {
  return choices.flatMap((text, index) => (fits(text) ? [index] : []));
}

function only(indexes: readonly number[]): number | undefined {
  return indexes.length === 1 ? indexes[0] : undefined;
}
