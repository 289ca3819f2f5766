import { Radio, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useState } from 'react';

import type { ProjectDraft } from '@/lib/project';
import { Disclosure } from '../../ui';
import { Grid, UntitledSection } from '../../forms/layout';
import classes from './advanced-section.module.css';

/** Settings that few authors change. Opens by itself if one of them has an error. */
export function AdvancedSection({ form }: { form: UseFormReturnType<ProjectDraft> }) {
  const [mending, setMending] = useState(false);
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
          </Grid>
        </div>
      </Disclosure>
    </UntitledSection>
  );
}
