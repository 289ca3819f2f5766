/** Editors may stand in a frame, whose nodes are none of this window's classes. */
export function isText(node: Node | null): node is Text {
  return node?.nodeType === Node.TEXT_NODE;
}

export function isElement(node: Node | null): node is Element {
  return node?.nodeType === Node.ELEMENT_NODE;
}

export function isComment(node: Node | null): node is Comment {
  return node?.nodeType === Node.COMMENT_NODE;
}
