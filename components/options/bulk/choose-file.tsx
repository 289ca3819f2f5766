import { Button, FileButton, Stack, Text, Textarea } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useState } from 'react';

import { DropZone } from '../../ui/controls/drop-zone';
import { Notice } from '../../ui';
import classes from './bulk.module.css';
import { openFile, useFile } from './file-store';

/** Accepts a file, dropped or chosen, or rows pasted from a spreadsheet. */
export function ChooseFile() {
  const failure = useFile((state) => state.failure);
  const [text, setText] = useState('');
  return (
    <Stack gap="lg">
      {failure !== null && <Notice tone="error">{failure}</Notice>}
      <DropZone onDrop={open}>
        <div className={classes.drop}>
          <IconFileSpreadsheet size={28} aria-hidden />
          <Text fw={600}>Drop a CSV file here</Text>
          <FileButton
            accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
            onChange={open}
            inputProps={FILE_INPUT}
          >
            {(props) => <Button {...props}>Choose a file</Button>}
          </FileButton>
          <Text size="sm" c="dimmed">
            The first row names PassKit’s fields, such as person.surname. Files of any length.
          </Text>
        </div>
      </DropZone>
      <Textarea
        label="Or paste rows"
        description="Out of a spreadsheet, with the row of names."
        rows={4}
        resize="vertical"
        spellCheck={false}
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button
        variant="default"
        className={classes.start}
        disabled={text.trim() === ''}
        onClick={() => void openFile(new Blob([text]), '')}
      >
        Use these rows
      </Button>
    </Stack>
  );
}

function open(file: File | null): void {
  if (file) void openFile(file, file.name);
}

/** The visible button has the label, so this input is not in the tab order. */
const FILE_INPUT = { 'aria-label': 'CSV file', tabIndex: -1 } as const;
