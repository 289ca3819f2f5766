import { browser } from '#imports';
import { useState } from 'react';

import { EDITOR_MATCHES } from '@/lib/moengage/hosts';

import { Notice } from '../ui';
import styles from './popup.module.css';

/** The drag-and-drop editor is another maker's page: why we would go in, and the way without. */
export function FrameAccess({ onAllowed }: { onAllowed: () => Promise<void> }) {
  const [isRefused, setRefused] = useState(false);
  const ask = async () => {
    const isAllowed = await browser.permissions.request({ origins: [...EDITOR_MATCHES] });
    setRefused(!isAllowed);
    if (isAllowed) await onAllowed();
  };
  return (
    <div className={styles.access}>
      <Notice
        tone={isRefused ? 'warning' : 'info'}
        actions={[{ label: 'Allow Passlink in this editor', onClick: () => void ask() }]}
      >
        {isRefused
          ? 'Not allowed, so Passlink cannot write into this editor. By hand: press Copy below and paste the code into an HTML block at the very top of the mail; then use the reference as the button’s or image’s link.'
          : 'The drag-and-drop editor comes from Beefree’s servers, not MoEngage’s. To put links into it, Passlink needs to be allowed on getbee.io and beefree.io. It runs there only inside MoEngage.'}
      </Notice>
    </div>
  );
}
