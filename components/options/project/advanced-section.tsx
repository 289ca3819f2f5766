import { Radio, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useState } from 'react';

import type { ProjectDraft } from '@/lib/project';
import {
  campaignIn,
  type CampaignNames,
  campaignNamesIn,
  withCampaign,
} from '@/lib/project/campaign-utm';
import { Disclosure } from '../../ui';
import { Grid, UntitledSection } from '../../forms/layout';
import classes from './advanced-section.module.css';

const NAMES: readonly { value: CampaignNames; label: string }[] = [
  { value: 'both', label: 'utm_name and utm_campaign' },
  { value: 'utm_name', label: 'utm_name only' },
  { value: 'utm_campaign', label: 'utm_campaign only' },
];

/** Settings that few authors change. Opens by itself if one of them has an error. */
export function AdvancedSection({ form }: { form: UseFormReturnType<ProjectDraft> }) {
  const [mending, setMending] = useState(false);
  const { utm } = form.getValues();
  const campaign = campaignIn(utm) ?? '';
  if (form.errors['variable'] && !mending) setMending(true);
  return (
    <UntitledSection label="Advanced">
      <Disclosure key={String(mending)} label="Advanced" startsOpen={mending}>
        <div className={classes.fields}>
          <Grid>
            <TextInput
              label="Template variable"
              description="Holds the link inside a template. Projects that share a template need different ones."
              autoComplete="off"
              spellCheck={false}
              classNames={{ input: classes.variable }}
              {...form.getInputProps('variable')}
            />
            <Radio.Group
              label="Signature"
              description="Projects on SHA-1 sign links in the popup only; MoEngage templates need SHA-256."
              {...form.getInputProps('digest')}
            >
              <Stack gap="sm" mt="sm">
                <Radio value="SHA-256" label="SHA-256, as in MoEngage’s PassKit recipe" />
                <Radio value="SHA-1" label="SHA-1, as in Braze’s PassKit recipe" />
              </Stack>
            </Radio.Group>
            <Radio.Group
              label="Campaign’s name in links"
              description={
                campaign
                  ? 'PassKit reads utm_name; web analytics and MoEngage read utm_campaign.'
                  : 'For projects with a campaign among their UTM parameters.'
              }
              value={campaignNamesIn(utm)}
              onChange={(names) =>
                form.setFieldValue('utm', withCampaign(utm, campaign, names as CampaignNames))
              }
            >
              <Stack gap="sm" mt="sm">
                {NAMES.map(({ value, label }) => (
                  <Radio key={value} value={value} label={label} disabled={!campaign} />
                ))}
              </Stack>
            </Radio.Group>
          </Grid>
        </div>
      </Disclosure>
    </UntitledSection>
  );
}
