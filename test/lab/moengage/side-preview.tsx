import { useEffect, useState } from 'react';

import { classes } from './styles.ts';

/** Milliseconds by which the preview follows the store, and by which it appears at all. */
const FOLLOWS = 250;
const APPEARS = 1500;

/** The mail beside its editor, as the store holds it. */
export function SidePreview({ html }: { html: string }) {
  const [shown, setShown] = useState('');
  const [appears, setAppears] = useState(FOLLOWS + APPEARS);
  useEffect(() => {
    const timer = setTimeout(() => {
      setShown(html);
      setAppears(FOLLOWS);
    }, appears);
    return () => clearTimeout(timer);
  }, [html, appears]);
  return <iframe id="sidePreview" title="Preview" className={classes.preview} srcDoc={shown} />;
}
