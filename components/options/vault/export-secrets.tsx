import { Button, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';

import { sendMessage } from '@/lib/messages';
import { useProjects } from '../../stores/projects';
import { Disclosure, failureWords, Notice } from '../../ui';
import { downloadText } from '../../ui/controls/download-text';
import { tellDone } from '../../ui/feedback/toasts';
import { NewPassphrase, type PassphraseProblem, problemOf, textOf } from './new-passphrase';
import { ProjectChoice } from './project-choice';
import classes from './vault.module.css';

/** Exports chosen projects, with their secrets, to a file. */
export function ExportSecrets() {
  const projects = useProjects((state) => state.projects);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<PassphraseProblem>();
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  const chosen = new Set(projects.flatMap(({ id }) => (left.has(id) ? [] : [id])));

  const write = async (form: HTMLFormElement) => {
    const fields = new FormData(form);
    const found = problemOf(fields);
    setProblem(found);
    setFailure(undefined);
    if (found) return;
    setBusy(true);
    try {
      const passphrase = textOf(fields, 'passphrase');
      const text = await sendMessage('exportProjects', { ids: [...chosen], passphrase });
      downloadText(text, 'passlink-vault', 'passlink.json');
      form.reset();
      const count = chosen.size === 1 ? '1 project' : `${chosen.size} projects`;
      tellDone(
        `${count} exported, with secrets. The file opens with the passphrase you just chose.`,
      );
    } catch (error) {
      setFailure(failureWords(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Disclosure label="Export with secrets">
      {projects.length === 0 ? (
        <Text c="dimmed" size="sm">
          There is no project to export yet.
        </Text>
      ) : (
        <form
          className={classes.form}
          aria-label="Export with secrets"
          onSubmit={(event: FormEvent<HTMLFormElement>) => {
            event.preventDefault();
            void write(event.currentTarget);
          }}
        >
          <ProjectChoice
            legend="Projects to export"
            projects={projects.map(({ id, name, hasSecret }) => ({
              id,
              name,
              note: hasSecret ? undefined : 'No secret saved',
            }))}
            chosen={chosen}
            onChange={(next) =>
              setLeft(new Set(projects.flatMap(({ id }) => (next.has(id) ? [] : [id]))))
            }
          />
          <div className={classes.fields}>
            <NewPassphrase label="Passphrase for the file" problem={problem} />
          </div>
          {failure !== undefined && <Notice tone="error">{failure}</Notice>}
          <Button
            type="submit"
            variant="default"
            loading={busy}
            disabled={chosen.size === 0}
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            Export
          </Button>
        </form>
      )}
    </Disclosure>
  );
}
