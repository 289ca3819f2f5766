/** A content block, as an author writes it in an editor that knows headings, bold and links. */
const CONTENT_BLOCK = [
  "<h2>Hi {{UserAttribute['First Name']|default('there')}}, your spring card is ready</h2>",
  "<p>Keep it in your phone's wallet and <strong>every visit counts</strong>: ten stamps, one coffee on the house &amp; no app.</p>",
  '<p></p>',
  '<p><a href="https://harbour.example/shops">Find your shop</a> and show the card at the till.</p>',
];

const SHOP =
  "<p>Two floors, a quiet table by the window and the roastery behind glass. Bring a friend of {{UserAttribute['City']|default('the town')}} this week.</p>";

/** @param kilobytes its least size; 0 for the block alone, about 400 bytes. */
export function contentBlock(kilobytes: number): string {
  const shops = Array.from({ length: Math.ceil((kilobytes * 1024) / SHOP.length) }, () => SHOP);
  return [...CONTENT_BLOCK, ...shops].join('');
}

/** The content block's elements, for editors that are given a document. */
export function contentBlockBody(kilobytes: number): HTMLElement {
  return new DOMParser().parseFromString(contentBlock(kilobytes), 'text/html').body;
}
