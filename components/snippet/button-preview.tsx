import { ADD_TO_WALLET, type Wallet } from '@/lib/passkit/wallets';
import type { ProjectKind } from '@/lib/project/types';
import { LINK_TEXT } from '@/lib/snippet/button';

import styles from './button.module.css';

interface ButtonPreviewProps {
  wallets: readonly Wallet[];
  images: Partial<Record<Wallet, string>>;
  kind: ProjectKind;
}

/**
 * The badges or the text link on a mail's white background. Our pages load nothing from elsewhere,
 * so images are not loaded: a frame stands for each, with the text that recipients see if images are
 * blocked.
 */
export function ButtonPreview({ wallets, images, kind }: ButtonPreviewProps) {
  const badges = wallets.filter((wallet) => images[wallet] !== undefined);
  return (
    <figure className={styles.mail} aria-label="Preview">
      {badges.map((wallet) => (
        <span key={wallet} className={styles.badge}>
          {ADD_TO_WALLET[wallet]}
        </span>
      ))}
      {badges.length < wallets.length && <span className={styles.link}>{LINK_TEXT[kind]}</span>}
    </figure>
  );
}
