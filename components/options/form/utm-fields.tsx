import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import type { FormErrors } from '@mantine/form';

import { campaignIn, withCampaign } from '@/lib/project/campaign-utm';

import { Grid } from '../../forms/layout';

/**
 * The parameters offered, with values that are usual in web analytics.
 * Source: PassKit/smart-pass-link-from-csv-generator, README, list of fields.
 */
const OFFERED: readonly { name: string; label: string; example: string }[] = [
  { name: 'utm_source', label: 'Source', example: 'moengage' },
  { name: 'utm_medium', label: 'Medium', example: 'email' },
  { name: 'utm_name', label: 'Campaign', example: 'spring-card' },
  { name: 'utm_term', label: 'Term', example: '' },
  { name: 'utm_content', label: 'Content', example: 'header-badge' },
];

/** The one parameter that keeps MoEngage's own away. */
const ENOUGH = { utm_source: 'moengage' };

interface UtmFieldsProps {
  utm: Record<string, string>;
  /** Errors from saving, by `utm.<name>`. */
  errors: FormErrors;
  onChange: (utm: Record<string, string>) => void;
}

/**
 * UTM parameters, one row for each; the campaign's writes both of its names. Emptying a row removes
 * its parameter.
 */
export function UtmFields({ utm, errors, onChange }: UtmFieldsProps) {
  const campaign = campaignIn(utm);
  const set = (name: string, value: string) => {
    const { [name]: _previous, ...others } = utm;
    onChange(value === '' ? others : { ...utm, [name]: value });
  };
  return (
    <Stack gap="md">
      <Grid column={200}>
        {rowsFor(utm).map(({ name, label, example }) => {
          const isCampaign = name === 'utm_name' && campaign !== undefined;
          return (
            <TextInput
              key={name}
              label={label}
              description={isCampaign ? 'utm_name, utm_campaign' : name}
              placeholder={example}
              autoComplete="off"
              error={errors[`utm.${name}`] ?? (isCampaign && errors['utm.utm_campaign'])}
              value={(isCampaign ? campaign : utm[name]) ?? ''}
              onChange={({ currentTarget: { value } }) =>
                isCampaign ? onChange(withCampaign(utm, value)) : set(name, value)
              }
            />
          );
        })}
      </Grid>
      {Object.keys(utm).length === 0 && (
        <Group gap="sm">
          <Text size="sm" c="dimmed" flex="1 1 280px">
            MoEngage can append UTM parameters of its own to every link: Settings &gt; Advanced
            settings &gt; UTM tracking. It leaves a link alone that has one already. How it adds
            them to others is not documented, and may break the link.
          </Text>
          <Button variant="default" onClick={() => onChange(ENOUGH)}>
            Add utm_source=moengage
          </Button>
        </Group>
      )}
    </Stack>
  );
}

/** Imported parameters have rows too, after the usual ones. */
function rowsFor(utm: Record<string, string>) {
  const isOneCampaign = campaignIn(utm) !== undefined;
  const others = Object.keys(utm).filter(
    (name) =>
      OFFERED.every((row) => row.name !== name) && !(isOneCampaign && name === 'utm_campaign'),
  );
  return [...OFFERED, ...others.map((name) => ({ name, label: name, example: '' }))];
}
