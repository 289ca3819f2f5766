/**
 * Matches every element of an editor that has an adapter of its own. Code that runs in pages cannot
 * import the adapters, since their page functions would come with them; so the selectors are
 * collected from the adapters' folders when Passlink is built.
 */
export const EDITOR_ELEMENTS = Object.values(
  import.meta.glob<string>('../*/selector.ts', { eager: true, import: 'default' }),
).join(', ');
