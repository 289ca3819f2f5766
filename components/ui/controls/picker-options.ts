/** An option in a search picker. */
export interface PickerOption {
  /** Unique in the picker. */
  value: string;
  label: string;
  /** A second line in a quieter colour. */
  detail?: string;
  /** Text that the search also matches, besides label and detail. */
  keywords?: string;
}

export interface PickerGroup {
  label: string;
  options: PickerOption[];
}

/** Drawing a long list takes time, and nobody scrolls to its end: the search narrows it. */
const SHOWN_AT_MOST = 60;

/** The groups with the options that match every word of the search, without empty groups. */
export function searchGroups(groups: readonly PickerGroup[], search: string): PickerGroup[] {
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  let left = SHOWN_AT_MOST;
  return groups.flatMap(({ label, options }) => {
    const matching = options
      .filter((option) => words.every((word) => textOf(option).includes(word)))
      .slice(0, left);
    left -= matching.length;
    return matching.length > 0 ? [{ label, options: matching }] : [];
  });
}

function textOf({ label, detail = '', keywords = '' }: PickerOption): string {
  return `${label} ${detail} ${keywords}`.toLocaleLowerCase();
}
