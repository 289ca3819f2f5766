import { storage } from '#imports';

/** Suggested rows that an author waved away, by project id; gone when the browser closes. */
export const dismissedSuggestionsItem = storage.defineItem<Record<string, string[]>>(
  'session:dismissedSuggestions',
  { fallback: {} },
);
