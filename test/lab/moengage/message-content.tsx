import type { Campaign, CampaignStore } from './campaign.ts';
import { MdsInput } from './mds.tsx';
import { PersonalizationField } from './personalization-field.tsx';
import { classes } from './styles.ts';
import type { Switches } from './switches.ts';

interface ContentProps {
  store: CampaignStore;
  campaign: Campaign;
  switches: Switches;
}

/** The characters that an SMS may have here. */
const LONGEST_SMS = 4096;

/** The Content step of an SMS: one field for personalized text. */
export function SmsContent({ store, campaign, switches }: ContentProps) {
  return (
    <div className={classes.card}>
      <MdsInput
        label="DLT template"
        name="template_id"
        value={campaign.inputs.template_id ?? ''}
        onChange={(value) => store.setInput('template_id', value)}
      />
      <div className={classes.row}>
        <span>Message</span>
        <PersonalizationField
          placeholder="Enter message"
          value={campaign.fields.sms}
          switches={switches}
          most={LONGEST_SMS}
          hasLines
          onChange={(value) => store.setField('sms', value)}
        />
      </div>
    </div>
  );
}

/** The Content step of a push: texts in the same component, links and images in plain inputs. */
export function PushContent({ store, campaign, switches }: ContentProps) {
  const inputs = [
    { label: 'Deep link', name: 'deeplinkingURL', placeholder: 'Enter deep link' },
    { label: 'Rich landing URL', name: 'richLandingURL', placeholder: 'https://' },
    { label: 'Image URL', name: 'inputImageURL', placeholder: 'Enter image URL' },
  ];
  return (
    <div className={classes.card}>
      {(['pushTitle', 'pushMessage'] as const).map((name) => (
        <div key={name} className={classes.row}>
          <span>{name === 'pushTitle' ? 'Message title' : 'Message'}</span>
          <PersonalizationField
            placeholder={name === 'pushTitle' ? 'Enter title' : 'Enter message'}
            value={campaign.fields[name]}
            switches={switches}
            onChange={(value) => store.setField(name, value)}
          />
        </div>
      ))}
      {inputs.map(({ name, ...input }) => (
        <MdsInput
          key={name}
          {...input}
          name={name}
          value={campaign.inputs[name] ?? ''}
          onChange={(value) => store.setInput(name, value)}
        />
      ))}
    </div>
  );
}
