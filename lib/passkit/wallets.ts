/** The wallets that a SmartPass link can open. PassKit chooses by the phone. */
export const WALLETS = ['apple', 'google'] as const;

export type Wallet = (typeof WALLETS)[number];

/** The words on each maker's badge, for readers who do not see the image. */
export const ADD_TO_WALLET: Record<Wallet, string> = {
  apple: 'Add to Apple Wallet',
  google: 'Add to Google Wallet',
};
