import { useEffect, useState } from 'react';

import { type ImportedProjects, importProjects, type Project } from '../../../lib/project';
import { useProjects } from '../../../lib/state/projects';
import { Waiting } from '../../ui';
import { ImportReview } from './import-review';
import { MissingSecrets } from './missing-secrets';

interface ImportPanelProps {
  file: File;
  onClose: () => void;
}

/** An import, from the file's content to the last secret that it could not hold. */
export function ImportPanel({ file, onClose }: ImportPanelProps) {
  const [read, setRead] = useState<ImportedProjects>();
  const [imported, setImported] = useState<Project[]>();
  useEffect(() => {
    let gone = false;
    const show = (result: ImportedProjects) => {
      if (!gone) setRead(result);
    };
    const existing = useProjects.getState().projects;
    file.text().then(
      (text) => show(importProjects(text, existing)),
      () => show({ projects: [], problems: ['The file could not be read. Choose it again.'] }),
    );
    return () => {
      gone = true;
    };
  }, [file]);

  if (imported) return <MissingSecrets projects={imported} onClose={onClose} />;
  if (!read) return <Waiting label="Reading the file" rows={2} />;
  return (
    <ImportReview fileName={file.name} read={read} onImported={setImported} onCancel={onClose} />
  );
}
