import { Anchor, TextInput } from '@mantine/core';
import type { FormErrors } from '@mantine/form';

import { WALLETS, type Wallet } from '@/lib/passkit/wallets';
import { Grid } from '../../forms/layout';

/** What each maker offers, and where. */
const BADGES: Record<Wallet, { label: string; maker: string; page: string; offer: string }> = {
  apple: {
    label: 'Apple Wallet badge',
    maker: 'Apple’s badges',
    page: 'https://developer.apple.com/wallet/add-to-apple-wallet-guidelines/',
    offer: 'SVG, in about 45 languages.',
  },
  google: {
    label: 'Google Wallet badge',
    maker: 'Google’s badges',
    page: 'https://developers.google.com/wallet/generic/resources/brand-guidelines',
    offer: 'SVG and PNG, in about 50 languages.',
  },
};

type Badges = Partial<Record<Wallet, string>>;

interface BadgeFieldsProps {
  badges: Badges;
  /** Errors from saving, by `badges.<wallet>`. */
  errors: FormErrors;
  onChange: (badges: Badges) => void;
}

/** Addresses of the author's badge images. Emptying a field removes its address. */
export function BadgeFields({ badges, errors, onChange }: BadgeFieldsProps) {
  const set = (wallet: Wallet, address: string) => {
    const { [wallet]: _previous, ...others } = badges;
    onChange(address === '' ? others : { ...badges, [wallet]: address });
  };
  return (
    <Grid>
      {WALLETS.map((wallet) => {
        const { label, maker, page, offer } = BADGES[wallet];
        return (
          <TextInput
            key={wallet}
            label={label}
            description={
              <>
                <Anchor href={page} target="_blank" rel="noreferrer" inherit underline="always">
                  {maker}
                </Anchor>
                : {offer}
              </>
            }
            placeholder="https://"
            type="url"
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
            error={errors[`badges.${wallet}`]}
            value={badges[wallet] ?? ''}
            onChange={(event) => set(wallet, event.currentTarget.value.trim())}
          />
        );
      })}
    </Grid>
  );
}
