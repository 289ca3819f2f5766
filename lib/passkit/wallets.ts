/** The wallets that a SmartPass link can open. PassKit chooses by the phone. */
export const WALLETS = ['apple', 'google'] as const;

export type Wallet = (typeof WALLETS)[number];

/** The text of a button for each wallet, as Apple's and Google's badge guidelines require. */
export const ADD_TO_WALLET: Record<Wallet, string> = {
  apple: 'Add to Apple Wallet',
  google: 'Add to Google Wallet',
};
