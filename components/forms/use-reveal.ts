import { useEffect, useState } from 'react';

import { failureWords } from '../ui';

/** Long enough to compare or to type over, short enough for a desk that is left. */
export const SHOWN_FOR_SECONDS = 30;

/** Gets a saved secret out of the vault, for the author's eyes. */
export type RevealRequest = () => Promise<string>;

/** A secret in a page for half a minute, and never while nobody looks at the page. */
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
