import { TextInput } from '@mantine/core';
import type { FormErrors } from '@mantine/form';

import { WALLETS, type Wallet } from '@/lib/passkit/wallets';
import { Grid } from '../../forms/layout';

const LABELS: Record<Wallet, string> = {
  apple: 'Apple Wallet badge',
  google: 'Google Wallet badge',
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
      {WALLETS.map((wallet) => (
        <TextInput
          key={wallet}
          label={LABELS[wallet]}
          placeholder="https://"
          type="url"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          error={errors[`badges.${wallet}`]}
          value={badges[wallet] ?? ''}
          onChange={(event) => set(wallet, event.currentTarget.value.trim())}
        />
      ))}
    </Grid>
  );
}
