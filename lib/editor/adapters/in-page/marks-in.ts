/**
 * Which selectors fit something in the frame, open shadow roots included; in their order.
 * Serialised as it stands: names nothing outside its own body.
 */
export default function marksIn(selectors: readonly string[]): boolean[] {
  const roots: ParentNode[] = [document];
  for (let at = 0; at < roots.length; at += 1) {
    for (const { shadowRoot } of roots[at]?.querySelectorAll('*') ?? []) {
      if (shadowRoot) roots.push(shadowRoot);
    }
  }
  return selectors.map((selector) => roots.some((root) => root.querySelector(selector) !== null));
}
