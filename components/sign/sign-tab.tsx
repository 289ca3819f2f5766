import { Anchor, SegmentedControl, Title } from '@mantine/core';
import { useState } from 'react';

import type { Payload } from '@/lib/passkit';
import type { Project } from '@/lib/project/types';

import {
  type LinkSettings as Settings,
  linkSettingsItem,
  signFormsItem,
} from '@/lib/storage/storage';

import { AddField } from '../mapping';
import { openOptions, projectPlace } from '../open-page/pages';
import type { OpenPage } from '../open-page/use-open-page';
import { Empty, Notice, type NoticeAction, Waiting } from '../ui';
import { useStoredEntry } from '../stores/use-stored';
import { LinkSettings, UTM_NAMES } from './link-settings';
import { passIdState } from './pass-id';
import { PlaceGroup } from './place-group';
import { splitPlaces, withCompanions } from './place-names';
import { RecentLinks } from './recent-links';
import { SignField } from './sign-field';
import { SignFooter } from './sign-footer';
import styles from './sign.module.css';
import { useRecentLinks } from './use-recent-links';
import { type LinkFormat, useSignedLink } from './use-signed-link';
import { fieldsToShow, neededFields } from './usual-fields';

const NO_VALUES: Payload = {};
const NO_SETTINGS: Settings = {};

interface SignTabProps {
  project: Project;
  page: OpenPage;
}

/** Makes a single link from a pass's data. */
export function SignTab({ project, page }: SignTabProps) {
  const form = useStoredEntry(signFormsItem, project.id, NO_VALUES);
  const settings = useStoredEntry(linkSettingsItem, project.id, NO_SETTINGS);
  const recent = useRecentLinks(project.id);
  const [cleared, setCleared] = useState<Payload>();
  const formats = formatsOf(project);
  const chosen = settings.value?.format ?? 'hashed';
  const format = formats.includes(chosen) ? chosen : (formats[0] ?? 'hashed');
  const filled = Object.fromEntries(
    Object.entries(form.value ?? {}).filter(([, value]) => value !== ''),
  );
  const { digest, utm } = settings.value ?? NO_SETTINGS;
  const { signed, isCurrent, tryAgain } = useSignedLink({
    id: project.id,
    payload: formats.length > 0 ? filled : {},
    format,
    ...(digest !== undefined && { digest }),
    ...(utm !== undefined && { utm }),
  });

  if (formats.length === 0) return <NoSecret project={project} />;
  if (!form.value || !settings.value) return <Waiting label="Loading the form" rows={5} />;
  const values = form.value;
  const chosenSettings = settings.value;
  const keep = (next: Payload) => {
    setCleared(undefined);
    form.change(next);
  };
  const names = fieldsToShow(project, Object.keys(values));
  const { single, places } = splitPlaces(names);
  const usual = new Set(fieldsToShow(project, []));
  const needed = neededFields(project);
  const change = (name: string, value: string) => keep({ ...values, [name]: value });
  return (
    <>
      <div className={styles.content}>
        <div className={styles.heading}>
          <Title order={2} size="h3">
            One pass
          </Title>
          {Object.keys(filled).length > 0 && (
            <Anchor
              component="button"
              type="button"
              size="sm"
              onClick={() => {
                form.change({});
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
            onChange={(value) =>
              settings.change({
                ...chosenSettings,
                format: value === 'encrypted' ? 'encrypted' : 'hashed',
              })
            }
          />
        )}
        <div className={styles.fields}>
          {single.map((name) => (
            <SignField
              key={name}
              name={name}
              value={values[name] ?? ''}
              needed={needed.includes(name)}
              onChange={(value) => change(name, value)}
              onRemove={usual.has(name) ? undefined : () => keep(without(values, [name]))}
            />
          ))}
        </div>
        {places.map((place) => (
          <PlaceGroup
            key={place.key}
            place={place}
            values={values}
            onChange={change}
            onRemove={() => keep(without(values, place.names))}
          />
        ))}
        <AddField
          kind={project.kind}
          taken={[...names, ...UTM_NAMES]}
          onAdd={(name) => {
            const added = withCompanions(name).map((each) => [each, values[each] ?? '']);
            keep({ ...values, ...Object.fromEntries(added) });
          }}
        />
        <LinkSettings
          project={project}
          format={format}
          settings={chosenSettings}
          onChange={settings.change}
        />
        <RecentLinks links={recent.links} onUse={keep} onClear={recent.clear} />
      </div>
      <SignFooter
        signed={signed}
        isCurrent={isCurrent}
        made={format === 'encrypted' ? 'Encrypted' : `Signed with ${digest ?? project.digest}`}
        lacking={needed.filter((name) => !values[name])}
        passId={passIdState(project, filled, recent.links)}
        onFillIn={(name) => {
          keep({ ...values, [name]: values[name] ?? '' });
          focusField(name);
        }}
        page={page}
        onTryAgain={tryAgain}
        onTaken={(link) => recent.remember(link, filled)}
      />
    </>
  );
}

/** The field may be drawn in the next frame only. */
function focusField(name: string): void {
  requestAnimationFrame(() =>
    document.querySelector<HTMLInputElement>(`input[name="${CSS.escape(name)}"]`)?.focus(),
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

function without(values: Payload, names: readonly string[]): Payload {
  return Object.fromEntries(Object.entries(values).filter(([key]) => !names.includes(key)));
}
