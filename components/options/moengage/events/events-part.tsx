import { PASS_EVENTS } from '@/lib/moengage/pass-events';
import { Anchor, Text } from '@mantine/core';

import { Section } from '../../../forms/layout';
import { hrefOf } from '../../../stores/route';
import { Waiting } from '../../../ui';
import { usePassEventSettings } from '../use-pass-event-settings';
import styles from './events.module.css';
import { FormChecklist } from './form-checklist';

/** What PassKit sends to MoEngage, and how to set that up. */
export function EventsPart() {
  const { settings, change } = usePassEventSettings();
  if (!settings) return <Waiting label="Looking at your events" rows={4} />;
  return (
    <>
      <Section
        title="What PassKit tells MoEngage"
        lead="Once its integration form is filled in, PassKit sends these by itself, for every pass."
      >
        <dl className={styles.events}>
          {PASS_EVENTS.map(({ id, label, when }) => (
            <div key={id}>
              <dt>{label}</dt>
              <dd>{when}</dd>
            </div>
          ))}
        </dl>
        <Text size="sm">
          An event finds its customer by the ID that the pass carries: map{' '}
          <code>person.externalId</code> to MoEngage’s ID in{' '}
          <Anchor href={hrefOf({ page: 'projects' })} inherit underline="always">
            every project
          </Anchor>
          , before its first pass is made. It is not the ID of the pass itself, which decides
          whether a link that is opened again makes another pass.
        </Text>
      </Section>
      <FormChecklist settings={settings} change={change} />
    </>
  );
}
