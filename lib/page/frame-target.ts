/** A document in a frame of a tab. */
export interface FrameDocument {
  tabId: number;
  frameId: number;
  /** Undefined in Firefox, which has no ids for documents. */
  documentId?: string | undefined;
}

/**
 * The target for `scripting.executeScript`: the document itself, not the next one in its frame. A
 * document without an id is reached by its frame, whatever that shows.
 */
export function frameTarget({ tabId, frameId, documentId }: FrameDocument) {
  return documentId === undefined
    ? { tabId, frameIds: [frameId] }
    : { tabId, documentIds: [documentId] };
}
