import { browser } from '#imports';
import { useState } from 'react';

import { EDITOR_MATCHES } from '@/lib/moengage/hosts';

import { Notice } from '../ui';
import styles from './popup.module.css';

interface FrameAccessProps {
  /** The link's variable in the template. */
  variable: string;
  onAllowed: () => Promise<void>;
}

/**
 * The drag-and-drop editor is on another company's page. Says why we need access, and how to do
 * without.
 */
export function FrameAccess({ variable, onAllowed }: FrameAccessProps) {
  const [way, setWay] = useState<'ask' | 'refused' | 'by-hand'>('ask');
  const ask = async () => {
    const isAllowed = await browser.permissions.request({ origins: [...EDITOR_MATCHES] });
    if (isAllowed) await onAllowed();
    else setWay('refused');
  };
  const allow = { label: 'Allow Passlink in this editor', onClick: () => void ask() };
  const byHand = { label: 'Paste by hand', onClick: () => setWay('by-hand') };
  return (
    <div className={styles.access}>
      <Notice
        tone={way === 'refused' ? 'warning' : 'info'}
        actions={way === 'ask' ? [allow, byHand] : [allow]}
      >
        {way === 'ask' ? (
          'This editor comes from Beefree’s servers. To put links into it, Passlink needs to be allowed on getbee.io and beefree.io. It runs there only inside MoEngage.'
        ) : (
          <>
            {way === 'refused' && 'Not allowed, so it goes in by hand. '}
            Press Copy below and paste the code into an HTML block at the very top of the mail. Then
            use <code className={styles.code}>{`{{${variable}}}`}</code> as the link of the button
            or image.
          </>
        )}
      </Notice>
    </div>
  );
}
