/** One document of one tab. */
export interface FrameDocument {
  tabId: number;
  frameId: number;
  /** Firefox has no name for it. */
  documentId?: string | undefined;
}

/**
 * Where `scripting.executeScript` has to go: to the document that has spoken, not to the next one in
 * its frame; to whatever the frame shows where the document has no name.
 */
export function frameTarget({ tabId, frameId, documentId }: FrameDocument) {
  return documentId === undefined
    ? { tabId, frameIds: [frameId] }
    : { tabId, documentIds: [documentId] };
}
