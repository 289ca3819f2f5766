import { Button, FileButton, Text } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useState } from 'react';

import { Disclosure } from '../../ui';
import { SealedFile } from './sealed-file';
import classes from './vault.module.css';

interface ImportSecretsProps {
  /** A file that was dropped on the page. Another file is another import. */
  dropped?: File | undefined;
}

/** Imports projects from an encrypted export, after showing what it contains. */
export function ImportSecrets({ dropped }: ImportSecretsProps) {
  const [file, setFile] = useState<File | null>(dropped ?? null);
  return (
    <Disclosure label="Import an encrypted export" startsOpen={dropped !== undefined}>
      <div className={classes.form}>
        <FileButton accept="application/json,.json" onChange={setFile} inputProps={FILE_INPUT}>
          {(props) => (
            <Button {...props} variant="default" leftSection={<IconUpload size={16} aria-hidden />}>
              {file ? 'Choose another file' : 'Choose a file'}
            </Button>
          )}
        </FileButton>
        <Text size="sm" c={file ? 'bright' : 'dimmed'} className={classes.file}>
          {file ? <bdi>{file.name}</bdi> : 'Or drop it anywhere on this page.'}
        </Text>
        {file && <SealedFile key={keyOf(file)} file={file} onDone={() => setFile(null)} />}
      </div>
    </Disclosure>
  );
}

/** Another file is another import, even if it has the same name. */
export function keyOf({ name, size, lastModified }: File): string {
  return `${name} ${size} ${lastModified}`;
}

/** The picker is opened by the button beside it, which has the visible name. */
const FILE_INPUT = { 'aria-label': 'Encrypted export to import' };
