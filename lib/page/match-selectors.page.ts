/**
 * Says for each CSS selector whether it matches an element in the frame, open shadow roots
 * included.
 */
export default function matchSelectors(selectors: readonly string[]): boolean[] {
  const roots: ParentNode[] = [document];
  for (let at = 0; at < roots.length; at += 1) {
    for (const { shadowRoot } of roots[at]?.querySelectorAll('*') ?? []) {
      if (shadowRoot) roots.push(shadowRoot);
    }
  }
  return selectors.map((selector) => roots.some((root) => root.querySelector(selector) !== null));
}
