/**
 * What the content script of a dashboard may say; all else is for our own pages. Written down here
 * beside the guard's own table, so that nothing joins it unseen.
 */
export const FROM_DASHBOARDS: ReadonlySet<string> = new Set([
  'chipNeeded',
  'chipState',
  'insertAtFocus',
  'insertButtonAtFocus',
  'insertBadgeAtFocus',
  'removeAtFocus',
  'undoAtFocus',
  'settledAtFocus',
  'snippetForClipboard',
  'templateFocused',
  'pointAtFocus',
  'stopPointingAtFocus',
  'pickAtFocus',
  'correctAtFocus',
  'versionsAtFocus',
  'walkAtFocus',
  'walkStateAtFocus',
  'cancelWalkAtFocus',
  'undoWalkAtFocus',
]);
