import { useState } from 'react';

import { sendMessage } from '@/lib/messages';
import type { ContentBlockOutcome, ContentBlockState } from '@/lib/moengage/content-block-state';
import { authorEmailItem } from '@/lib/storage/storage';

import { useStoredEdit } from '../../../stores/use-stored';
import { useAttempt } from '../../../ui';

/** A project's content block on MoEngage. It is read and written only when the author asks. */
export function useContentBlock(projectId: string) {
  const { value: email = '', change } = useStoredEdit(authorEmailItem);
  const [block, setBlock] = useState<ContentBlockState>();
  const [outcome, setOutcome] = useState<ContentBlockOutcome>();
  const { busy, failure, run } = useAttempt<'looking' | 'writing'>();

  const start = (what: 'looking' | 'writing', work: () => Promise<void>) => {
    setOutcome(undefined);
    return run(work, what);
  };

  return {
    email,
    block,
    outcome,
    failure,
    busy,
    changeEmail: (text: string) => change(text, text.trim()),
    look: () =>
      start('looking', async () =>
        setBlock(await sendMessage('lookAtContentBlock', { id: projectId })),
      ),
    write: (isDraft: boolean) =>
      start('writing', async () => {
        const request = { id: projectId, email: email.trim(), isDraft };
        const written = await sendMessage('putContentBlock', request);
        setOutcome(written);
        if (written.status !== 'failed') {
          setBlock({ status: 'there', isCurrent: true, isDraft: written.isDraft });
        }
      }),
  };
}
