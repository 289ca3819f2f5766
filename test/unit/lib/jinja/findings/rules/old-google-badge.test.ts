import { describe, expect, it } from 'vitest';

import { findingsOf, placesOf } from '../found';

const RULE = 'old-google-badge';
const FOLDER = 'https://messagecontent-public.s3.amazonaws.com/wallet/add-to-wallet-buttons';

describe(RULE, () => {
  it.each([
    [`<img src="${FOLDER}/Save_to_Google_Pay.svg" alt="Add">`, 'Save_to_Google_Pay.svg'],
    ['<img src=save-to-gpay.png>', 'save-to-gpay.png'],
    ["<img src='a/saveToGooglePay@2x.webp'>", 'saveToGooglePay@2x.webp'],
    ['<img src="a/en_save_to_phone_dark.png">', 'en_save_to_phone_dark.png'],
    ['<img src="a/Add-to-Android-Pay.png?v=2">', 'Add-to-Android-Pay.png'],
    ['<td background="a/Save%20to%20Google%20Pay.jpg">', 'Save%20to%20Google%20Pay.jpg'],
    ['<td style="background:url(a/save_to_google_pay_dark.png)">', 'save_to_google_pay_dark.png'],
    ["{% set badge = 'a/Save_to_Google_Pay.svg' %}{{ badge }}", 'Save_to_Google_Pay.svg'],
    ['<img src="a/1.png" alt="Save to G Pay">', '<img src="a/1.png" alt="Save to G Pay">'],
    ["<img alt='Save to Google Pay' src='1.png'>", "<img alt='Save to Google Pay' src='1.png'>"],
  ])('finds the badge of Google Pay in %s', (template, place) => {
    expect(findingsOf(RULE, template)).toMatchObject([{ severity: 'warning' }]);
    expect(placesOf(RULE, template)).toEqual([place]);
  });

  it('finds an image once, though its text is old as well', () => {
    const image = '<img src="Save_to_Google_Pay.svg" alt="Save to Google Pay">';
    expect(placesOf(RULE, image + image)).toHaveLength(2);
  });

  it.each([
    '<img src="enUS_add_to_google_wallet_add-wallet-badge.svg" alt="Add to Google Wallet">',
    '<img src="ruRU_save_to_phone_google_wallet.svg" alt="Сохранить">',
    '<img src="US-UK_Add_to_Apple_Wallet_RGB_101421.svg" alt="Add to Apple Wallet">',
    '<img src="google-pay-logo.png" alt="Google Pay">',
    '<img src="add-google-pay-card.png" alt="Add a card">',
    '<p>Save 10 % with Google Pay.</p>',
    '<a href="https://example.com/how-to-save-to-google-pay">How to</a>',
  ])('leaves other images and words alone: %s', (template) => {
    expect(findingsOf(RULE, template)).toEqual([]);
  });
});
