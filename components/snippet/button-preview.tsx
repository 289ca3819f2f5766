import { ADD_TO_WALLET, type Wallet } from '@/lib/passkit/wallets';

import styles from './button.module.css';

interface ButtonPreviewProps {
  wallets: readonly Wallet[];
  images: Partial<Record<Wallet, string>>;
}

/**
 * The button on a mail's white background. Our pages load nothing from elsewhere, so images are not
 * loaded: a frame stands for each, with the text that recipients see if images are blocked.
 */
export function ButtonPreview({ wallets, images }: ButtonPreviewProps) {
  return (
    <figure className={styles.mail} aria-label="Preview">
      {wallets.map((wallet) => (
        <span key={wallet} className={images[wallet] === undefined ? styles.text : styles.badge}>
          {ADD_TO_WALLET[wallet]}
        </span>
      ))}
    </figure>
  );
}
