import { Anchor, SegmentedControl, Title } from '@mantine/core';
import { useState } from 'react';

import type { Payload } from '@/lib/passkit';
import type { Project } from '@/lib/project/types';

import { AddField } from '../mapping';
import { openOptions, projectPlace } from '../popup/pages';
import { Empty, Notice, type NoticeAction, Waiting } from '../ui';
import { SignField } from './sign-field';
import { SignFoot } from './sign-foot';
import styles from './sign.module.css';
import { fieldsToShow, neededFields } from './usual-fields';
import { useSignForm } from './use-sign-form';
import { type LinkFormat, useSignedLink } from './use-signed-link';

/** One concrete link: fill in a pass's data, and take the link. */
export function SignTab({ project }: { project: Project }) {
  const form = useSignForm(project.id);
  const [cleared, setCleared] = useState<Payload>();
  const formats = formatsOf(project);
  const [chosen, setChosen] = useState<LinkFormat>('hashed');
  const format = formats.includes(chosen) ? chosen : (formats[0] ?? 'hashed');
  const filled = Object.entries(form.values ?? {}).filter(([, value]) => value !== '');
  const { signed, isCurrent, tryAgain } = useSignedLink({
    projectId: project.id,
    payload: formats.length > 0 ? Object.fromEntries(filled) : {},
    format,
  });

  if (formats.length === 0) return <NoSecret project={project} />;
  if (!form.values) return <Waiting label="Loading the form" rows={5} />;
  const { values } = form;
  const keep = (next: Payload) => {
    setCleared(undefined);
    form.keep(next);
  };
  const names = fieldsToShow(project, Object.keys(values));
  const usual = new Set(fieldsToShow(project, []));
  const needed = neededFields(project);
  return (
    <>
      <div className={styles.content}>
        <div className={styles.heading}>
          <Title order={2} size="h3">
            One pass
          </Title>
          {filled.length > 0 && (
            <Anchor
              component="button"
              type="button"
              size="sm"
              onClick={() => {
                form.keep({});
                setCleared(values);
              }}
            >
              Clear
            </Anchor>
          )}
        </div>
        {cleared && (
          <Notice
            tone="info"
            shape="bar"
            actions={[{ label: 'Undo', onClick: () => keep(cleared) }]}
          >
            Cleared
          </Notice>
        )}
        {formats.length > 1 && (
          <SegmentedControl
            aria-label="Link format"
            size="xs"
            fullWidth
            data={[
              { value: 'hashed', label: 'Signed' },
              { value: 'encrypted', label: 'Encrypted' },
            ]}
            value={format}
            onChange={(value) => setChosen(value === 'encrypted' ? 'encrypted' : 'hashed')}
          />
        )}
        <div className={styles.fields}>
          {names.map((name) => (
            <SignField
              key={name}
              name={name}
              value={values[name] ?? ''}
              needed={needed.includes(name)}
              onChange={(value) => keep({ ...values, [name]: value })}
              onRemove={usual.has(name) ? undefined : () => keep(without(values, name))}
            />
          ))}
        </div>
        <AddField
          kind={project.kind}
          taken={names}
          onAdd={(name) => keep({ ...values, [name]: '' })}
        />
      </div>
      <SignFoot
        signed={signed}
        isCurrent={isCurrent}
        lacking={needed.filter((name) => !values[name])}
        onTryAgain={tryAgain}
      />
    </>
  );
}

function NoSecret({ project }: { project: Project }) {
  const action: NoticeAction = {
    label: 'Add the secret in Options',
    onClick: () => void openOptions(projectPlace(project.id)),
  };
  return (
    <div className={styles.content}>
      <Empty title="No secret yet" action={action}>
        PassKit believes a link only when it is signed with the project’s secret.
      </Empty>
    </div>
  );
}

function formatsOf({ hasSecret, hasEncryptionKey }: Project): LinkFormat[] {
  return [
    ...(hasSecret ? (['hashed'] as const) : []),
    ...(hasEncryptionKey ? (['encrypted'] as const) : []),
  ];
}

function without(values: Payload, name: string): Payload {
  return Object.fromEntries(Object.entries(values).filter(([key]) => key !== name));
}
