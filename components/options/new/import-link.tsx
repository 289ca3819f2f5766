import { Anchor, FileButton } from '@mantine/core';

/** A link for an author who has received a file of projects. */
export function ImportLink({ onImport }: { onImport: (file: File | null) => void }) {
  return (
    <FileButton
      accept="application/json,.json"
      onChange={onImport}
      inputProps={{ 'aria-label': 'File to import' }}
    >
      {(props) => (
        <Anchor {...props} component="button" type="button" size="sm">
          Import projects from a file
        </Anchor>
      )}
    </FileButton>
  );
}
