import { ADD_TO_WALLET, type Wallet } from '@/lib/passkit/wallets';

import styles from './button.module.css';

interface ButtonPreviewProps {
  wallets: readonly Wallet[];
  images: Partial<Record<Wallet, string>>;
}

/**
 * How the button looks on a mail's white ground. Images are not loaded, our pages load nothing from
 * elsewhere: a frame stands for each, with the words that recipients read where images are blocked.
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
