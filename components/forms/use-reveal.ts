import { useEffect, useState } from 'react';

import { failureWords } from '../ui';

/** Long enough to compare or to type the secret, short enough if somebody leaves the desk. */
export const SHOWN_FOR_SECONDS = 30;

/** Gets a saved secret from the vault to show it. */
export type RevealRequest = () => Promise<string>;

/** Shows a secret in a page for half a minute, and only while the page is visible. */
export function useReveal(request: RevealRequest) {
  const [text, setText] = useState<string>();
  const [left, setLeft] = useState(0);
  const [failure, setFailure] = useState<string>();
  const isShown = text !== undefined;

  const hide = () => setText(undefined);
  const show = async () => {
    setFailure(undefined);
    try {
      const secret = await request();
      setLeft(SHOWN_FOR_SECONDS);
      setText(secret);
    } catch (error) {
      setFailure(failureWords(error));
    }
  };

  useEffect(() => {
    if (!isShown) return undefined;
    const until = Date.now() + SHOWN_FOR_SECONDS * 1000;
    const timer = setInterval(() => {
      const seconds = Math.ceil((until - Date.now()) / 1000);
      if (seconds <= 0) setText(undefined);
      else setLeft(seconds);
    }, 250);
    const forget = () => setText(undefined);
    window.addEventListener('blur', forget);
    document.addEventListener('visibilitychange', forget);
    return () => {
      clearInterval(timer);
      window.removeEventListener('blur', forget);
      document.removeEventListener('visibilitychange', forget);
    };
  }, [isShown]);

  return { text, left, failure, show, hide };
}
