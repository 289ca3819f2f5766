import { SegmentedControl, Text, TextInput } from '@mantine/core';

import { FIELDS, findField } from '@/lib/passkit';
import type { Project } from '@/lib/project/types';
import type { LinkSettings as Settings } from '@/lib/storage/storage';

import { Disclosure } from '../ui';
import styles from './sign.module.css';
import type { LinkFormat } from './use-signed-link';

interface LinkSettingsProps {
  project: Pick<Project, 'digest' | 'utm'>;
  format: LinkFormat;
  settings: Settings;
  onChange: (settings: Settings) => void;
}

/** Not offered as payload fields here: they have a section of their own. */
export const UTM_NAMES = FIELDS.filter(({ group }) => group === 'utm').map(({ name }) => name);

/**
 * Signature and UTM parameters of this link alone; the project's, unless the author changes them.
 */
export function LinkSettings({ project, format, settings, onChange }: LinkSettingsProps) {
  const digest = settings.digest ?? project.digest;
  const utm = settings.utm ?? project.utm;
  const names = [...new Set([...UTM_NAMES, ...Object.keys(utm)])];
  return (
    <Disclosure label="Signature and UTM">
      <div className={styles.settings}>
        {format === 'hashed' && (
          <>
            <SegmentedControl
              aria-label="Signature"
              size="xs"
              fullWidth
              data={['SHA-256', 'SHA-1']}
              value={digest}
              onChange={(value) =>
                onChange({ ...settings, digest: value === 'SHA-1' ? 'SHA-1' : 'SHA-256' })
              }
            />
            {digest !== project.digest && (
              <Text size="xs" c="var(--pl-warning)">
                The project’s own links are signed with {project.digest}.
              </Text>
            )}
          </>
        )}
        <div className={styles.fields}>
          {names.map((name) => {
            const field = findField(name);
            return (
              <TextInput
                key={name}
                label={field?.label ?? name}
                labelProps={{ title: name }}
                placeholder={field?.example}
                value={utm[name] ?? ''}
                autoComplete="off"
                spellCheck={false}
                onChange={(event) =>
                  onChange({ ...settings, utm: { ...utm, [name]: event.currentTarget.value } })
                }
              />
            );
          })}
        </div>
        <Text size="xs" c="dimmed">
          {format === 'hashed'
            ? 'UTM parameters stand behind the signature and are not signed.'
            : 'UTM parameters are encrypted with the rest, as PassKit’s own tool does it.'}
        </Text>
      </div>
    </Disclosure>
  );
}
