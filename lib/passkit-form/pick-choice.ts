import { DATA_CENTERS, type DataCenterId } from '../moengage/data-centers';

/** What each region may be called in a list of data centers. */
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
 * Which choice is a data center: the one with its number, else the one in its region where nothing
 * else is there. How PassKit writes them is not published.
 * @returns its place, or undefined where none is clearly the right one.
 */
export function pickDataCenter(choices: readonly string[], id: DataCenterId): number | undefined {
  const wanted = String(Number(id));
  const numbered = placesOf(choices, (text) => {
    const numbers = new Set(Array.from(text.matchAll(NUMBER), ([, number]) => number));
    return numbers.size === 1 && numbers.has(wanted);
  });
  if (numbered.length > 0) return only(numbered);
  // With numbers on the others, the one without is no data center.
  if (choices.some((text) => text.search(NUMBER) >= 0)) return undefined;
  const region = DATA_CENTERS.find((each) => each.id === id)?.region ?? '';
  const words = REGION_WORDS[region];
  const isShared = DATA_CENTERS.filter((each) => each.region === region).length > 1;
  if (!words || isShared) return undefined;
  return only(placesOf(choices, (text) => words.test(text.toLowerCase())));
}

/** Which choice means on, or off. */
export function pickSwitch(choices: readonly string[], isOn: boolean): number | undefined {
  const words = isOn ? /^(yes|on|enabled?|true|active)$/ : /^(no|off|disabled?|false|inactive)$/;
  return only(placesOf(choices, (text) => words.test(text.trim().toLowerCase())));
}

function placesOf(choices: readonly string[], fits: (text: string) => boolean): number[] {
  return choices.flatMap((text, place) => (fits(text) ? [place] : []));
}

function only(places: readonly number[]): number | undefined {
  return places.length === 1 ? places[0] : undefined;
}
