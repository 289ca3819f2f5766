import { Anchor, Text } from '@mantine/core';

import { useProjects } from '../../stores/projects';
import type { VaultStatus } from '@/lib/vault/types';
import { Notice } from '../../ui';
import { hrefOf } from '../../stores/route';
import classes from './vault.module.css';

/** Lists what could not be read, and what to do about each. Shows nothing if all is well. */
export function Unreadable({ unreadable }: Pick<VaultStatus, 'unreadable'>) {
  const projects = useProjects((state) => state.projects);
  const { projectIds, damagedProjects } = unreadable;
  const affected = projects.filter(({ id }) => projectIds.includes(id));
  if (affected.length === 0 && damagedProjects === 0) return null;
  return (
    <Notice tone="warning">
      {affected.length > 0 && (
        <>
          <Text size="sm">
            {affected.length === 1
              ? 'The secret of one project cannot be opened any more. Paste it again:'
              : `The secrets of ${affected.length} projects cannot be opened any more. Paste them again:`}
          </Text>
          <ul className={classes.affected}>
            {affected.map(({ id, name }) => (
              <li key={id}>
                <Anchor href={hrefOf({ page: 'project', id })} size="sm">
                  <bdi>{name}</bdi>
                </Anchor>
              </li>
            ))}
          </ul>
        </>
      )}
      {damagedProjects > 0 && (
        <Text size="sm">
          {damagedProjects === 1
            ? 'One stored project is'
            : `${damagedProjects} stored projects are`}{' '}
          damaged and cannot be shown. Nothing of it was thrown away: add the project again, or
          import an export of it.
        </Text>
      )}
    </Notice>
  );
}
