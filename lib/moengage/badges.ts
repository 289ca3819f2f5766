import type { Wallet } from '../passkit/wallets';

/**
 * The badge images that MoEngage itself publishes. They are SVG, which Outlook and others do not
 * show, and Google's has its name of before 2022: good enough for a field, not for a button.
 * Source: MoEngage, Partner guide, PassKit, "Create passes on the fly".
 */
export const PUBLISHED_BADGES: Record<Wallet, string> = {
  apple:
    'https://messagecontent-public.s3.amazonaws.com/wallet/add-to-wallet-buttons/Add_to_Apple_Wallet.svg',
  google:
    'https://messagecontent-public.s3.amazonaws.com/wallet/add-to-wallet-buttons/Save_to_Google_Pay.svg',
};
