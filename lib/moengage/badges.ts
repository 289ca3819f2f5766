import type { Wallet } from '../passkit/wallets';

/**
 * The badge images that MoEngage itself publishes and whose makers still use them. Apple's is SVG,
 * which Outlook and others do not show: good enough for a field, not for a button. Google's is left
 * out, because it has the name of before 2022.
 * Source: MoEngage, Partner guide, PassKit, "Create passes on the fly".
 */
export const PUBLISHED_BADGES: Partial<Record<Wallet, string>> = {
  apple:
    'https://messagecontent-public.s3.amazonaws.com/wallet/add-to-wallet-buttons/Add_to_Apple_Wallet.svg',
};
