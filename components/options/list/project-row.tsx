import { Menu } from '@mantine/core';
import { IconCopy, IconDots, IconKey, IconPencil, IconTrash } from '@tabler/icons-react';

import type { Project } from '@/lib/project';
import { IconButton, ProjectInitial } from '../../ui';
import { kindLabel } from '../form/kinds';
import { readUrl } from '../form/read-url';
import { goTo, hrefOf } from '../../stores/route';
import classes from './project-row.module.css';

interface ProjectRowProps {
  project: Project;
  /** Whether it has unsaved edits. */
  unsaved: boolean;
  onDuplicate: () => void;
  onDelete: () => void;
}

/** One project: a link to its page, the important facts, and a menu. */
export function ProjectRow({ project, unsaved, onDuplicate, onDelete }: ProjectRowProps) {
  const place = { page: 'project', id: project.id } as const;
  return (
    <li className={classes.row}>
      <ProjectInitial project={project} size={32} />
      <div className={classes.text}>
        <a href={hrefOf(place)} className={classes.name}>
          <bdi>{project.name}</bdi>
        </a>
        <span className={classes.facts}>
          <bdi>{kindLabel(project.kind)}</bdi>
          <bdi className={classes.code}>{readUrl(project.url).code ?? 'No valid PassKit URL'}</bdi>
          <bdi>{countFields(project.fields.length)}</bdi>
          {unsaved && <span className={classes.unsaved}>Unsaved edits</span>}
        </span>
      </div>
      <span className={classes.secret} data-missing={!project.hasSecret || undefined}>
        <IconKey size={14} aria-hidden />
        {project.hasSecret ? 'Secret saved' : 'Secret missing'}
      </span>
      <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <IconButton label={`Actions for ${project.name}`} className={classes.menu}>
            <IconDots size={18} aria-hidden />
          </IconButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => goTo(place)}>
            Edit
          </Menu.Item>
          <Menu.Item leftSection={<IconCopy size={16} aria-hidden />} onClick={onDuplicate}>
            Duplicate
          </Menu.Item>
          <Menu.Item
            leftSection={<IconTrash size={16} aria-hidden />}
            c="var(--pl-error)"
            onClick={onDelete}
          >
            Delete
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}

function countFields(count: number): string {
  return count === 1 ? '1 field' : `${count} fields`;
}
