import { Text, Title } from '@mantine/core';

import {
  type PassEventId,
  SEGMENT_RECIPES,
  type SegmentRecipe,
  segmentSteps,
} from '@/lib/moengage/pass-events';

import { Section } from '../../../forms/layout';
import { CopyButton, Disclosure, Waiting } from '../../../ui';
import { eventNameOf } from '../use-pass-event-settings';
import { usePassEventSettings } from '../use-pass-event-settings';
import rows from '../rows.module.css';
import styles from './segments.module.css';

/** Segments that pass events make possible, each described in words and clicks. */
export function SegmentsPart() {
  const { settings } = usePassEventSettings();
  if (!settings) return <Waiting label="Looking at your events" rows={4} />;
  const nameOf = (id: PassEventId) => eventNameOf(settings, id);
  return (
    <Section
      title="Segments"
      lead="Events can be chosen in MoEngage once the first has arrived: a test event will do. Their names here are those of Test events."
    >
      <ul className={rows.rows}>
        {SEGMENT_RECIPES.map((recipe) => (
          <Recipe key={recipe.name} recipe={recipe} nameOf={nameOf} />
        ))}
      </ul>
    </Section>
  );
}

function Recipe({
  recipe,
  nameOf,
}: {
  recipe: SegmentRecipe;
  nameOf: (id: PassEventId) => string;
}) {
  const { name, serves, mind } = recipe;
  const steps = segmentSteps(recipe, nameOf);
  return (
    <li className={styles.recipe}>
      <Title order={3}>{name}</Title>
      <Text size="sm">{serves}</Text>
      <Disclosure label={<span>How to make it</span>}>
        <div className={styles.steps}>
          <ol>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          {mind !== undefined && (
            <Text size="sm" c="dimmed">
              {mind}
            </Text>
          )}
          <div>
            <CopyButton
              size="xs"
              label="Copy the steps"
              text={steps.map((step, index) => `${index + 1}. ${step}`).join('\n')}
            />
          </div>
        </div>
      </Disclosure>
    </li>
  );
}
