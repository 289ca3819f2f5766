import '@mantine/core/styles/Checkbox.css';
import { Checkbox } from '@mantine/core';

import classes from './vault.module.css';

interface ProjectChoiceProps {
  legend: string;
  projects: readonly { id: string; name: string; note?: string | undefined }[];
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
}

/** Chooses some of several projects. */
export function ProjectChoice({ legend, projects, chosen, onChange }: ProjectChoiceProps) {
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  };
  return (
    <fieldset className={classes.choices}>
      <legend>{legend}</legend>
      <div className={classes.list}>
        {projects.length > 1 && (
          <Checkbox
            label={`All ${projects.length} projects`}
            checked={chosen.size === projects.length}
            indeterminate={chosen.size > 0 && chosen.size < projects.length}
            onChange={() =>
              onChange(new Set(chosen.size === projects.length ? [] : projects.map(({ id }) => id)))
            }
          />
        )}
        {projects.map(({ id, name, note }) => (
          <Checkbox
            key={id}
            label={<bdi className={classes.name}>{name}</bdi>}
            description={note}
            checked={chosen.has(id)}
            onChange={() => toggle(id)}
          />
        ))}
      </div>
    </fieldset>
  );
}
