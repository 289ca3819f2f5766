/** The shop's mail that carries the pass, as an author of the custom HTML editor has it. */
const IMAGES = 'https://dashboard-01.moengage.com/lab/images';

const GREETING = `<tr><td style="padding: 24px 40px 4px 40px;">
<h1 style="margin: 0; font-size: 20px; color: #1f2937;">Hi {{UserAttribute['First Name']|default('there')}}, your spring card is ready</h1>
</td></tr>
<tr><td style="padding: 8px 40px; font-size: 16px; line-height: 24px; color: #4b5563;">
<p style="margin: 0 0 12px 0;">Keep it in your phone's wallet and every visit counts: ten stamps, one coffee on the house. It works in all our shops, with no app and no plastic.</p>
<p style="margin: 0;">We have written to {{UserAttribute['Email (Standard)']|default('your address', true)}} because you joined Harbour Coffee.</p>
</td></tr>`;

const BADGE = `<tr><td align="center" style="padding: 16px 40px;">
<a href="https://harbour.example/card"><img src="${IMAGES}/add-to-apple-wallet.svg" alt="Add to Apple Wallet" width="200" height="62" style="border: 0;"></a>
</td></tr>`;

const FOOTER = `<tr><td align="center" style="padding: 24px 40px; font-size: 12px; color: #6b7280;">
Harbour Coffee, 12 Quay Street &middot; <a href="https://harbour.example/preferences" style="color: #6b7280;">Choose what we send</a>
</td></tr>`;

/** One more shop in the mail: what makes a template grow. About 600 bytes. */
function shop(number: number): string {
  return `<tr><td style="padding: 16px 40px; border-top: 1px solid #e5e7eb;">
<h2 style="margin: 0 0 6px 0; font-size: 17px; color: #1f2937;">Shop ${number}, open until eight</h2>
<p style="margin: 0; font-size: 15px; line-height: 22px; color: #4b5563;">Two floors, a quiet table by the window and the roastery behind glass. Bring a friend of {{UserAttribute['City']|default('the town')}} this week, show both cards at the till, and the second cup is half the price until Sunday evening.</p>
<p style="margin: 8px 0 0 0;"><a href="https://harbour.example/shops/${number}" style="color: #0f766e;">Find the way</a></p>
</td></tr>`;
}

/** Shops enough to bring what stands around them to `kilobytes` (1024 characters each). */
function shops(around: string, kilobytes: number): string {
  const rows: string[] = [];
  let length = around.length;
  while (length < kilobytes * 1024) {
    const row = shop(rows.length + 1);
    rows.push(row);
    length += row.length + 1;
  }
  return rows.join('\n');
}

/**
 * The mail as a fragment, the way a rich-text editor holds it.
 * @param kilobytes its least size; 0 for the mail alone, about 1.5 KB.
 */
export function mailFragment(kilobytes: number): string {
  const head = `<table align="center" width="600" cellpadding="0" cellspacing="0" role="presentation" style="max-width: 600px; background: #ffffff; font-family: Helvetica, Arial, sans-serif;">
<tbody>
<tr><td><img src="${IMAGES}/header.svg" alt="Harbour Coffee" width="600" height="120" style="display: block; border: 0;"></td></tr>
${GREETING}
${BADGE}`;
  const foot = `${FOOTER}
</tbody>
</table>`;
  return [head, shops(head + foot, kilobytes), foot].filter(Boolean).join('\n');
}

/** The same mail as a whole document, the way a code editor holds it. */
export function mailDocument(kilobytes: number): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <title>Your spring card is ready</title>
  <style>
    body { margin: 0; background: #f3f4f6; }
    @media (max-width: 600px) { table { width: 100% !important; } img { max-width: 100%; height: auto; } }
  </style>
</head>
<body>
${mailFragment(kilobytes)}
</body>
</html>
`;
}

/** The size a page was asked for: `?kb=60`. */
export function askedKilobytes(search: string): number {
  const asked = Number(new URLSearchParams(search).get('kb') ?? '0');
  return Number.isFinite(asked) ? Math.max(0, asked) : 0;
}
