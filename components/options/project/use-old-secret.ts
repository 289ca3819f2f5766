import { useEffect, useState } from 'react';

import type { TemplateWithOldSecret } from '@/lib/editor/types';
import { sendMessage } from '@/lib/messages';
import { announce, failureWords } from '../../ui';

/** Finds open templates that still contain a replaced secret, and updates them. */
export function useOldSecret(projectId: string) {
  const [templates, setTemplates] = useState<TemplateWithOldSecret[]>([]);
  const [updating, setUpdating] = useState(false);
  const [failure, setFailure] = useState<string>();
  const [updated, setUpdated] = useState(0);

  useEffect(() => {
    let isWanted = true;
    const look = () =>
      void templatesWithOldSecret(projectId).then((found) => isWanted && setTemplates(found));
    look();
    // The author may come back from a template.
    window.addEventListener('focus', look);
    return () => {
      isWanted = false;
      window.removeEventListener('focus', look);
    };
  }, [projectId]);

  const update = async () => {
    setUpdating(true);
    setFailure(undefined);
    let done = 0;
    try {
      for (const tabId of new Set(templates.map((template) => template.tabId))) {
        const outcome = await sendMessage('updateOldSecret', { id: projectId, tabId });
        done += outcome.updated;
        if (outcome.status === 'refused') throw new Error(outcome.message);
      }
      announce('Updated');
    } catch (error) {
      setFailure(failureWords(error));
    } finally {
      setUpdated((before) => before + done);
      setTemplates(await templatesWithOldSecret(projectId));
      setUpdating(false);
    }
  };
  return { templates, updating, failure, updated, update };
}

/**
 * Without an answer there is nothing to show: the vault is locked, or the background is restarting.
 */
async function templatesWithOldSecret(id: string): Promise<TemplateWithOldSecret[]> {
  try {
    return await sendMessage('templatesWithOldSecret', { id });
  } catch {
    return [];
  }
}
