import { useEffect, useRef, useState } from 'react';

import type { Profile } from '@/lib/jinja/types';
import { sendMessage } from '@/lib/messages';
import { type PreviewResult, previewLink } from '@/lib/proof/preview';
import type { Project } from '@/lib/project/types';

/** Waits until typing has paused before rendering the snippet again. */
const SETTLE_MS = 200;

export const throwawaySecret = () => crypto.randomUUID();

/** Loads MiniJinja, which is large, when something is rendered for the first time. */
export async function render(template: string, profile: Profile) {
  const { renderTemplate } = await import('@/lib/jinja/render');
  return renderTemplate(template, profile);
}

/**
 * The result of the project's snippet for a recipient. The last result stays until there is a new
 * one, so that the page does not jump.
 * @param recipientId another recipient is rendered at once, an edited one after a pause in typing.
 * @param profile undefined while it is not known yet.
 */
export function useProof(
  project: Project,
  recipientId: string | undefined,
  profile: Profile | undefined,
): PreviewResult | undefined {
  const [proof, setProof] = useState<PreviewResult>();
  const shown = useRef<string>(undefined);
  useEffect(() => {
    if (!profile) return undefined;
    let stale = false;
    const sign = project.hasSecret
      ? (data: string) => sendMessage('signData', { id: project.id, data })
      : undefined;
    const prove = async () => {
      const next = await previewLink(project, profile, { render, throwawaySecret, sign });
      if (stale) return;
      shown.current = recipientId;
      setProof(next);
    };
    const timer = setTimeout(prove, shown.current === recipientId ? SETTLE_MS : 0);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [project, recipientId, profile]);
  return proof;
}
