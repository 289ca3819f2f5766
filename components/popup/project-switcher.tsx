import { Menu, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconPlus, IconSelector } from '@tabler/icons-react';

import type { Project, ProjectKind } from '@/lib/project/types';
import { changeSettings } from '@/components/stores/projects';

import { ProjectInitial } from '../ui';
import { openOptions } from '../open-page/pages';
import styles from './popup.module.css';

interface ProjectSwitcherProps {
  projects: readonly Project[];
  current: Project;
}

const KIND_WORDS: Record<ProjectKind, string> = {
  membership: 'Membership',
  coupon: 'Coupon',
  custom: 'Custom',
};

/** The chosen project, and a menu of the others. */
export function ProjectSwitcher({ projects, current }: ProjectSwitcherProps) {
  return (
    <Menu position="bottom-start" width={320}>
      <Menu.Target>
        <UnstyledButton className={styles.switcher}>
          <VisuallyHidden>Project:</VisuallyHidden>
          <ProjectInitial project={current} size={28} />
          <span className={styles.names}>
            <span className={styles.name} title={current.name}>
              {current.name}
            </span>
            <span className={styles.kind}>{KIND_WORDS[current.kind]}</span>
          </span>
          <IconSelector size={16} className={styles.quiet} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown className={styles.projects}>
        <Menu.RadioGroup
          value={current.id}
          onChange={(id) => void changeSettings({ currentProjectId: id })}
        >
          {projects.map((project) => (
            <Menu.RadioItem key={project.id} value={project.id} closeMenuOnClick>
              <span className={styles.choice}>
                <ProjectInitial project={project} />
                <span className={styles.name} title={project.name}>
                  {project.name}
                </span>
              </span>
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => void openOptions('#/projects/new')}
        >
          Add a project
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
