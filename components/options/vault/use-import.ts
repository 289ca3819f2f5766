import { useRef, useState } from 'react';

import { sendMessage } from '@/lib/messages';
import { readProjects } from '@/lib/storage/storage';
import { useProjects } from '../../stores/projects';
import { lookAtVault } from '../../stores/vault-view';
import { EXPORT_SIZE_LIMIT } from '@/lib/vault/limits';
import type { ExportPreview } from '@/lib/vault/types';
import { failureWords } from '../../ui';
import { tellDone } from '../../ui/feedback/toasts';

const TOO_LARGE = 'This file is larger than any export of Passlink. Choose another one.';
const NOT_READ = 'The file could not be read. Choose it again.';

/** An import, from the file to its result. The passphrase is kept only until then. */
export function useImport(file: File, onDone: () => void) {
  const [preview, setPreview] = useState<ExportPreview>();
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const opened = useRef({ text: '', passphrase: '' });

  const attempt = async (work: () => Promise<string | undefined>) => {
    setBusy(true);
    setProblem(undefined);
    try {
      setProblem(await work());
    } catch (error) {
      setProblem(failureWords(error));
    } finally {
      setBusy(false);
    }
  };

  const open = (passphrase: string) =>
    attempt(async () => {
      if (file.size > EXPORT_SIZE_LIMIT) return TOO_LARGE;
      const text = await file.text().catch(() => undefined);
      if (text === undefined) return NOT_READ;
      const outcome = await sendMessage('readExport', { text, passphrase });
      if (outcome.status === 'refused') return outcome.message;
      opened.current = { text, passphrase };
      setPreview(outcome.preview);
      return undefined;
    });

  const take = (ids: string[], whenKnown: 'replace' | 'copy') =>
    attempt(async () => {
      const outcome = await sendMessage('importProjects', { ...opened.current, ids, whenKnown });
      if (outcome.status === 'refused') return outcome.message;
      useProjects.setState({ projects: await readProjects() });
      void lookAtVault();
      tellDone(resultWords(outcome));
      onDone();
      return undefined;
    });

  return { preview, problem, busy, open, take };
}

/** “2 projects added, 1 replaced.” */
function resultWords({ added, replaced }: { added: number; replaced: number }): string {
  if (replaced === 0) return `${counted(added)} added.`;
  return added === 0
    ? `${counted(replaced)} replaced.`
    : `${counted(added)} added, ${replaced} replaced.`;
}

function counted(projects: number): string {
  return projects === 1 ? '1 project' : `${projects} projects`;
}
