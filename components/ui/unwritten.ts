/**
 * A ref for an input that holds a secret: React writes the value of an input that it controls into
 * its attribute, too, where whatever serialises the document would find it. This takes it out
 * again, at once each time; what the input holds stays.
 */
export function unwritten(input: HTMLInputElement | null): (() => void) | undefined {
  if (!input) return undefined;
  const takeOut = () => input.removeAttribute('value');
  takeOut();
  const watching = new MutationObserver(takeOut);
  watching.observe(input, { attributeFilter: ['value'] });
  return () => watching.disconnect();
}
