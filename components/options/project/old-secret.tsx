import { Button, Text } from '@mantine/core';

import type { Project } from '@/lib/project';
import { Notice } from '../../ui';
import classes from './old-secret.module.css';
import { useOldSecret } from './use-old-secret';

/** What remains to do after a secret was replaced; shows nothing if there is nothing to do. */
export function OldSecret({ project }: { project: Project }) {
  const { templates, updating, failure, updated, update } = useOldSecret(project.id);
  if (templates.length === 0) return updated > 0 ? <Done links={updated} /> : null;
  const links = templates.reduce((sum, template) => sum + template.links, 0);
  return (
    <Notice tone="warning">
      <Text size="sm">
        {links === 1
          ? 'One link in an open template is still signed with the old secret. PassKit refuses it once it knows the new secret alone.'
          : `${links} links in open templates are still signed with the old secret. PassKit refuses them once it knows the new secret alone.`}
      </Text>
      <ul className={classes.list}>
        {templates.map((template) => (
          <li key={`${template.tabId} ${template.label} ${template.title}`}>
            <bdi className={classes.title}>{template.title || 'Untitled page'}</bdi>
            <span className={classes.label}>{template.label}</span>
          </li>
        ))}
      </ul>
      {failure !== undefined && (
        <Text size="sm" role="alert" className={classes.failure}>
          {updated > 0 && `${counted(updated)} updated. `}
          {failure}
        </Text>
      )}
      <Button size="xs" variant="default" loading={updating} onClick={() => void update()}>
        {links === 1 ? 'Update it' : `Update all ${links}`}
      </Button>
      <Text size="xs" c="dimmed" mt={8}>
        Afterwards save each template in MoEngage. Templates that are not open cannot be seen from
        here: open them and look at Check.
      </Text>
    </Notice>
  );
}

function Done({ links }: { links: number }) {
  return (
    <Notice tone="success">
      {counted(links)} updated. Save the templates in MoEngage to keep that.
    </Notice>
  );
}

function counted(links: number): string {
  return links === 1 ? 'One link' : `${links} links`;
}
