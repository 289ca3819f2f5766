/** The phones' wallets that a SmartPass link leads to; PassKit tells by the phone which. */
export const WALLETS = ['apple', 'google'] as const;

export type Wallet = (typeof WALLETS)[number];

/** What a button into each is called, by the makers' own rules for their badges. */
export const ADD_TO_WALLET: Record<Wallet, string> = {
  apple: 'Add to Apple Wallet',
  google: 'Add to Google Wallet',
};
