/** One thing to choose in a search picker. */
export interface PickerOption {
  /** Unique in the picker. */
  value: string;
  label: string;
  /** A quieter second line. */
  detail?: string;
  /** What the search looks through besides label and detail. */
  keywords?: string;
}

export interface PickerGroup {
  label: string;
  options: PickerOption[];
}

/** A list that nobody scrolls to the end of costs time to draw; the search narrows it. */
const SHOWN_AT_MOST = 60;

/** The groups with only the options that hold every word of the search; empty groups go. */
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
