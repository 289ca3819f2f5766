/** The addresses of the frames that the page shows, as its HTML gives them. */
export default function visibleFrames(): string[] {
  return [...document.querySelectorAll('iframe')]
    .filter((frame) => frame.getClientRects().length > 0)
    .map(({ src }) => src);
}
