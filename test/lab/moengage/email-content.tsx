import { useState } from 'react';

import type { Campaign, CampaignStore, Version } from './campaign.ts';
import { EmailEditor } from './email-editor.tsx';
import { AddLocale, Tabs } from './locale-tabs.tsx';
import { MdsDropdown } from './mds.tsx';
import { PersonalizationField } from './personalization-field.tsx';
import { SidePreview } from './side-preview.tsx';
import { classes } from './styles.ts';
import type { Switches } from './switches.ts';

interface ContentProps {
  store: CampaignStore;
  campaign: Campaign;
  switches: Switches;
}

/** The Content step of an e-mail: locales, Subject, Preview Text, the editor and the preview. */
export function EmailContent({ store, campaign, switches }: ContentProps) {
  const [version, setVersion] = useState<Version>({ locale: 'Default', variation: 'Variation 1' });
  const [tested, setTested] = useState<string[]>([]);
  const show = (change: Partial<Version>) => {
    store.noteSwitch();
    setVersion({ ...version, ...change });
  };
  return (
    <>
      <div className={classes.tabs}>
        <Tabs
          names={campaign.locales}
          shown={version.locale}
          onShow={(locale) => show({ locale })}
        />
        <AddLocale known={campaign.locales} onAdd={(locale) => store.addLocale(locale)} />
      </div>
      {switches.hasVariations && (
        <div className={classes.tabs}>
          <Tabs
            names={campaign.variations}
            shown={version.variation}
            onShow={(variation) => show({ variation })}
          />
        </div>
      )}
      <div className={classes.card}>
        <div className={classes.row}>
          <span>Subject *</span>
          <PersonalizationField
            placeholder="Email Subject"
            value={campaign.fields.subject}
            switches={switches}
            onChange={(value) => store.setField('subject', value)}
          />
        </div>
        <div className={classes.row}>
          <span>Preview Text</span>
          <PersonalizationField
            placeholder="Preview Text"
            value={campaign.fields.previewText}
            switches={switches}
            onChange={(value) => store.setField('previewText', value)}
          />
        </div>
      </div>
      <div className={classes.split}>
        <div className={classes.card}>
          <EmailEditor store={store} version={version} switches={switches} />
        </div>
        <div className={classes.card}>
          <SidePreview html={store.htmlOf(version)} />
        </div>
      </div>
      <div className={`test_email_wrapper ${classes.card}`}>
        <div className="mds-test__wrapper">
          <MdsDropdown
            testId="test-campaign-variation-locale-dropdown"
            label="Locales"
            options={campaign.locales}
            chosen={tested}
            onToggle={(locale) =>
              setTested(
                tested.includes(locale)
                  ? tested.filter((each) => each !== locale)
                  : [...tested, locale],
              )
            }
          />
          <input placeholder="Enter user email" aria-label="Enter user email" />
        </div>
      </div>
    </>
  );
}
