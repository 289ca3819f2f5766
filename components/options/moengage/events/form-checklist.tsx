import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import { Button, Checkbox, Text, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';

import { DATA_CENTERS } from '@/lib/moengage/data-centers';
import { PASS_EVENTS } from '@/lib/moengage/pass-events';
import type { PassEventSettings } from '@/lib/storage/pass-event-settings';

import { useConnection } from '@/components/stores/use-connection';
import { Section } from '../../../forms/layout';
import { CopyIconButton, DRAFT_PASSES } from '../../../ui';
import rows from '../rows.module.css';
import styles from './events.module.css';
import { FillForm } from './fill-form';
import { ConnectFirst, CopyKey, Known } from './form-values';

interface FormChecklistProps {
  settings: PassEventSettings;
  change: (changes: Partial<PassEventSettings>) => void;
}

interface Step {
  id: string;
  /** The label in PassKit's form, or what to do. */
  title: string;
  content?: ReactNode;
}

/**
 * PassKit's integration form, field by field, with the value for each and a mark when it is done.
 */
export function FormChecklist({ settings, change }: FormChecklistProps) {
  const { connection } = useConnection();
  const { formName, wanted, done } = settings;
  const dataCenter = DATA_CENTERS.find(({ id }) => id === connection?.dataCenter);
  const steps: Step[] = [
    {
      id: 'open',
      title: 'Open PassKit’s form',
      content: (
        <Text size="sm">
          In PassKit: your program or campaign › Settings › Integrations › MoEngage › Configure.
        </Text>
      ),
    },
    {
      id: 'key',
      title: 'API key',
      content: connection?.hasDataKey ? <CopyKey /> : <ConnectFirst />,
    },
    { id: 'workspace', title: 'Workspace ID', content: <Known text={connection?.workspaceId} /> },
    {
      id: 'name',
      title: 'Name',
      content: (
        <div className={styles.value}>
          <TextInput
            aria-label="Name of the integration"
            value={formName}
            onChange={(event) => change({ formName: event.currentTarget.value })}
          />
          <CopyIconButton label="Copy the name" text={formName} />
        </div>
      ),
    },
    {
      id: 'data-center',
      title: 'Data center',
      content: (
        <Known text={dataCenter && [dataCenter.id, dataCenter.region].filter(Boolean).join(', ')} />
      ),
    },
    { id: 'enable', title: 'Switch Enable on' },
    {
      id: 'events',
      title: 'Choose the events',
      content: (
        <div className={styles.wanted}>
          {PASS_EVENTS.map(({ id, label }) => (
            <Checkbox
              key={id}
              label={label}
              checked={wanted.includes(id)}
              onChange={({ currentTarget: { checked } }) =>
                change({
                  wanted: PASS_EVENTS.map((each) => each.id).filter((each) =>
                    each === id ? checked : wanted.includes(each),
                  ),
                })
              }
            />
          ))}
        </div>
      ),
    },
    {
      id: 'save',
      title: 'Press Save in PassKit',
      content: (
        <Text size="sm">
          Then make one pass of your own, and look for “{PASS_EVENTS[0]?.label}” in your profile in
          MoEngage. {DRAFT_PASSES}
        </Text>
      ),
    },
  ];
  const left = steps.filter(({ id }) => !done.includes(id)).length;
  return (
    <Section
      title="PassKit’s form, step by step"
      lead={left === 0 ? 'All done.' : `${left} of ${steps.length} steps to go.`}
    >
      {connection?.hasDataKey && <FillForm settings={settings} change={change} />}
      <ol className={rows.rows}>
        {steps.map(({ id, title, content }) => (
          <li key={id} className={styles.step} data-done={done.includes(id)}>
            <Checkbox
              label={title}
              checked={done.includes(id)}
              onChange={({ currentTarget: { checked } }) =>
                change({ done: checked ? [...done, id] : done.filter((each) => each !== id) })
              }
            />
            {content && <div className={styles.content}>{content}</div>}
          </li>
        ))}
      </ol>
      {done.length > 0 && (
        <div>
          <Button variant="subtle" size="xs" onClick={() => change({ done: [] })}>
            Start over
          </Button>
        </div>
      )}
    </Section>
  );
}
