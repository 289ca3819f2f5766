import { ADD_TO_WALLET, type Wallet } from '../passkit/wallets';

export interface ButtonRequest {
  /** The address of the links, not yet as HTML: `{{longURL}}&utm_source=…`. */
  reference: string;
  /** One button for each, side by side. */
  wallets: readonly Wallet[];
  /** https addresses of badge images. A wallet without one gets a text button. */
  images: Partial<Record<Wallet, string>>;
}

/**
 * Sizes in CSS pixels, in the badges' own proportions: Apple's 110.7 × 35, Google's 199 × 55. Mail
 * programs that support styles keep the image's own proportions.
 */
const BADGE_SIZE: Record<Wallet, { width: number; height: number }> = {
  apple: { width: 152, height: 48 },
  google: { width: 174, height: 48 },
};

const FONT = 'Arial,Helvetica,sans-serif';

/**
 * A button for one or both wallets, as HTML that mail programs accept: a table with inline styles,
 * no classes, no VML, and nothing between the table's tags. Sizes are attributes, because Outlook
 * ignores any others. If images are blocked, the alternative text looks like a button.
 */
export function buttonHtml({ reference, wallets, images }: ButtonRequest): string {
  const cells = wallets.map((wallet, at) => {
    const image = images[wallet];
    const gap = at === 0 ? '0' : '0 0 0 12px';
    const content =
      image === undefined
        ? textButton(ADD_TO_WALLET[wallet], reference)
        : badge(wallet, image, reference);
    return `<td style="padding:${gap};vertical-align:middle">${content}</td>`;
  });
  return `${TABLE}<tr>${cells.join('')}</tr></table>`;
}

const TABLE = '<table role="presentation" border="0" cellpadding="0" cellspacing="0">';

function badge(wallet: Wallet, image: string, reference: string): string {
  const { width, height } = BADGE_SIZE[wallet];
  const style = `display:block;border:0;outline:none;width:${width}px;max-width:100%;height:auto;font:bold 14px ${FONT};color:#000000`;
  return link(
    reference,
    'display:block;text-decoration:none',
    `<img src="${attribute(image)}" alt="${ADD_TO_WALLET[wallet]}" width="${width}" height="${height}" border="0" style="${style}">`,
  );
}

/** A button drawn as the cell's background, which all mail programs support. */
function textButton(text: string, reference: string): string {
  const cell =
    'padding:14px 22px;border-radius:8px;background-color:#000000;text-align:center;white-space:nowrap';
  const words = `display:inline-block;font:bold 15px/20px ${FONT};color:#ffffff;text-decoration:none`;
  return `${TABLE}<tr><td bgcolor="#000000" align="center" style="${cell}">${link(reference, words, text)}</td></tr></table>`;
}

function link(reference: string, style: string, content: string): string {
  return `<a href="${attribute(reference)}" target="_blank" style="${style}">${content}</a>`;
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
