export function SegmentsPart() {
  return null;
}
