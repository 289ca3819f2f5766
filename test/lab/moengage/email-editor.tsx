import { useEffect, useRef } from 'react';

import type { CampaignStore, Version } from './campaign.ts';
import { type MountedFroala, mountFroala } from './froala.ts';
import { classes } from './styles.ts';
import type { Switches } from './switches.ts';

/** Milliseconds until the editor of another tab stands; the tab is marked at once. */
const REMOUNT = 200;

interface EditorProps {
  store: CampaignStore;
  version: Version;
  switches: Switches;
}

/** The Custom HTML editor: Froala, mounted anew for each locale and variation. */
export function EmailEditor({ store, version, switches }: EditorProps) {
  const slot = useRef<HTMLDivElement>(null);
  const isFirst = useRef(true);
  const { locale, variation } = version;

  useEffect(() => {
    let mounted: MountedFroala | undefined;
    let isLeft = false;
    const mount = async () => {
      if (!slot.current) return;
      const host = document.createElement('div');
      slot.current.replaceChildren(host);
      const shown = { locale, variation };
      const editor = await mountFroala(host, {
        html: store.htmlOf(shown),
        switches,
        onChange: (html) => store.change(shown, html, (before) => mounted?.restore(before)),
      });
      if (isLeft) editor.destroy();
      else mounted = editor;
      store.noteMounted(isLeft ? undefined : shown);
    };
    const timer = setTimeout(() => void mount(), isFirst.current ? switches.late : REMOUNT);
    isFirst.current = false;
    return () => {
      isLeft = true;
      clearTimeout(timer);
      // The editor of the tab before stands until the next one is mounted.
      const left = mounted;
      mounted = undefined;
      setTimeout(() => left?.destroy(), REMOUNT);
      store.noteMounted(undefined);
    };
  }, [store, locale, variation, switches]);

  return <div ref={slot} className={classes.row} />;
}
