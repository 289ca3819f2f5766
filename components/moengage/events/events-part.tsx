export function EventsPart() {
  return null;
}
