import { ADD_TO_WALLET, type Wallet } from '../passkit/wallets';

export interface ButtonRequest {
  /** The address of the links, not yet as HTML: `{{longURL}}&utm_source=…`. */
  reference: string;
  /** A badge for each, side by side. */
  wallets: readonly Wallet[];
  /**
   * https addresses of the makers' own artwork. All wallets without one share a text link, because
   * Apple and Google forbid buttons that imitate theirs, and the link opens either wallet.
   */
  images: Partial<Record<Wallet, string>>;
  /** What the text link calls the pass; a card by default. */
  kind?: keyof typeof LINK_TEXT;
  /** Set if MoEngage is to leave the links as they are: it then counts no clicks on them. */
  clickTracking?: 'off';
}

/** The words of the link that stands in for badges, by the kind of a project: no wallet's name and no wallet's look. */
export const LINK_TEXT = {
  membership: 'Get your card',
  coupon: 'Get your coupon',
  custom: 'Get your pass',
} as const;

/**
 * CSS pixels. Google asks for 48 at least and wants no badge smaller than its neighbour. The width
 * follows from the artwork, which differs by language and must not be distorted.
 */
const BADGE_HEIGHT = 48;

/** The clear space around a badge: Google asks for 8 pixels, Apple for a tenth of its height. */
const CLEAR = 8;

/**
 * Badges for one or both wallets, as HTML that mail programs accept: a table with inline styles, no
 * classes, no VML, and nothing between the table's tags. The height is an attribute, too, because
 * Outlook ignores styles; where there is no room for two, other programs put one below the other.
 * Without any image it is a link in the mail's own text, and no table.
 */
export function buttonHtml(request: ButtonRequest): string {
  const { wallets, images, kind = 'membership' } = request;
  const badges = wallets.flatMap((wallet) => {
    const image = images[wallet];
    return image === undefined ? [] : [badge(wallet, image, request)];
  });
  const text = link(request, 'color:inherit;text-decoration:underline', LINK_TEXT[kind]);
  if (badges.length === 0) return text;
  const cells = [...badges, ...(badges.length < wallets.length ? [text] : [])].map(
    (content) =>
      `<td style="display:inline-block;padding:${CLEAR}px;vertical-align:middle">${content}</td>`,
  );
  return `<table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr>${cells.join('')}</tr></table>`;
}

function badge(wallet: Wallet, image: string, request: ButtonRequest): string {
  const style = `display:block;border:0;outline:none;width:auto;height:${BADGE_HEIGHT}px`;
  return link(
    request,
    'display:block;text-decoration:none',
    `<img src="${attribute(image)}" alt="${ADD_TO_WALLET[wallet]}" height="${BADGE_HEIGHT}" border="0" style="${style}">`,
  );
}

function link({ reference, clickTracking }: ButtonRequest, style: string, content: string): string {
  const tracking = clickTracking === 'off' ? ' clicktracking="off"' : '';
  return `<a href="${attribute(reference)}" target="_blank"${tracking} style="${style}">${content}</a>`;
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
