import { useState } from 'react';

import { sendMessage } from '@/lib/messages';
import type { Project } from '@/lib/project/types';

import { CopyButton, failureWords, Notice } from '../../../ui';

/** Copies the content block's code, with the secret. */
export function CopyCode({ project }: { project: Project }) {
  const [failure, setFailure] = useState<string>();
  return (
    <>
      <CopyButton
        label="Copy code"
        done="Code copied. It contains the secret."
        disabled={!project.hasSecret}
        text={() => {
          setFailure(undefined);
          return sendMessage('buildContentBlock', { id: project.id });
        }}
        onFailure={(error) => setFailure(failureWords(error))}
      />
      {failure !== undefined && <Notice tone="error">Not copied. {failure}</Notice>}
    </>
  );
}
