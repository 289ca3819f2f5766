import type { Rule } from '../rule';

/** An image's file, without the folders before it. */
const FILE = /(?<![\w.%@()-])[\w.%@()-]+\.(?:svg|png|gif|jpe?g|webp)\b/gi;
const IMAGE_TEXT = /<img\b[^<>]*?\balt\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)')[^<>]*>/gi;
const ACTION = /(?:^|[^a-z])save|(?:save|add)[ _.-]*to/i;
const OLD_NAME = /(?:google|g|android)[ _.-]*pay/i;
const OLD_PHONE = /save[ _.-]*to[ _.-]*phone/i;
const TODAYS_NAME = /wallet/i;

/** Google's badge as it was before Google Wallet, such as `Save_to_Google_Pay.svg`. */
export const oldGoogleBadge: Rule = {
  name: 'old-google-badge',
  everywhere: true,
  find({ template }) {
    const files = [...template.matchAll(FILE)]
      .filter(([file]) => isOld(file.replaceAll('%20', ' ')))
      .map(({ 0: file, index }) => ({ from: index, to: index + file.length }));
    const images = [...template.matchAll(IMAGE_TEXT)]
      .filter(([, double, single]) => isOld(double ?? single ?? ''))
      .map(({ 0: image, index }) => ({ from: index, to: index + image.length }))
      .filter(({ from, to }) => !files.some((file) => file.from >= from && file.to <= to));
    return [...files, ...images].map((range) => ({
      severity: 'warning',
      range,
      message:
        'Recipients see a badge that Google has replaced: put Google’s “Add to Google Wallet” in its place, unchanged and from an address of your own.',
    }));
  },
};

/** Google's files of today name Google Wallet, also where the Russian words are “Save to phone”. */
function isOld(text: string): boolean {
  if (TODAYS_NAME.test(text)) return false;
  return OLD_PHONE.test(text) || (ACTION.test(text) && OLD_NAME.test(text));
}
