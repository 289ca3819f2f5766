import { Anchor, Group, Stack, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconArrowLeft } from '@tabler/icons-react';

import type { Project } from '@/lib/project';
import { useVault } from '../../stores/vault-view';
import { lazyPart, ProjectInitial } from '../../ui';
import { BadgeFields } from '../form/badge-fields';
import { KindCards } from '../form/kind-cards';
import { Grid, Section } from '../../forms/layout';
import { NameField } from '../form/name-field';
import { SaveBar } from '../form/save-bar';
import { SecretFields } from '../form/secret-fields';
import type { UnsavedDraft } from '@/lib/storage/storage';
import { UrlField } from '../form/url-field';
import { UtmFields } from '../form/utm-fields';
import { hrefOf } from '../../stores/route';
import { UnlockHere } from '../../vault/unlock-here';
import { AdvancedSection } from './advanced-section';
import { DangerZone } from './danger-zone';
import { EditingNotices } from './editing-notices';
import { FieldsSection } from './fields-section';
import { OldSecret } from './old-secret';
import classes from './project-editor.module.css';
import { useEditing } from './use-editing';
import { UsualFieldsOffer } from './usual-fields-offer';
import { WhatsNext } from './whats-next';

const OnMoEngage = lazyPart(
  async () => (await import('../moengage/project/on-moengage')).OnMoEngage,
);

interface ProjectEditorProps {
  project: Project;
  unsaved: UnsavedDraft | null;
  isNew: boolean;
}

/** All settings of a project, the most important first, and the save bar when it is needed. */
export function ProjectEditor({ project, unsaved, isNew }: ProjectEditorProps) {
  const editing = useEditing(project, unsaved);
  const { form, secrets, setSecrets } = editing;
  const draft = form.values;
  const isLocked = useVault((state) => state.isLocked);
  useDocumentTitle(`${project.name} · Passlink`);
  return (
    <Stack gap="xl">
      <div>
        <Anchor href={hrefOf({ page: 'projects' })} size="sm" className={classes.back}>
          <IconArrowLeft size={16} aria-hidden className={classes.arrow} />
          Projects
        </Anchor>
        <Group gap="md" wrap="nowrap" mt="sm" align="flex-start">
          <ProjectInitial project={project} size={28} />
          <Title order={1} className={classes.name}>
            <bdi>{project.name}</bdi>
          </Title>
        </Group>
      </div>
      {isNew && <WhatsNext hasSecret={project.hasSecret} />}
      <EditingNotices editing={editing} />
      <Section title="Project">
        <Grid>
          <NameField
            value={draft.name}
            onChange={(name) => form.setFieldValue('name', name)}
            error={form.errors['name']}
          />
          <UrlField
            url={draft.url}
            onChange={(url) => form.setFieldValue('url', url)}
            error={form.errors['url']}
          />
        </Grid>
        <KindCards kind={draft.kind} onChange={(kind) => form.setFieldValue('kind', kind)} />
        <UsualFieldsOffer
          savedKind={project.kind}
          draft={draft}
          onAdd={(fields) => form.setFieldValue('fields', [...draft.fields, ...fields])}
        />
      </Section>
      <Section
        title="Secrets"
        lead={`Encrypted on this computer. ${
          project.signing
            ? 'The content block contains the secret, because MoEngage signs with it: update the block after a change.'
            : 'A snippet contains the secret, because MoEngage signs with it.'
        }`}
      >
        {isLocked ? (
          <UnlockHere />
        ) : (
          <SecretFields saved={project} edits={secrets} onChange={setSecrets} />
        )}
        {/* Every save may have replaced the secret, so this starts again. */}
        <OldSecret key={project.updatedAt} project={project} />
      </Section>
      <FieldsSection
        draft={draft}
        errors={form.errors}
        onChange={(fields) => {
          form.setFieldValue('fields', fields);
          form.clearErrors();
        }}
        onFillsExternalId={(isOn) => form.setFieldValue('fillsExternalId', isOn || undefined)}
      />
      <Section
        title="UTM parameters"
        lead="Stand behind the link in every link field, as plain text. PassKit does not need them; your web analytics may."
      >
        <UtmFields
          utm={draft.utm}
          errors={form.errors}
          onChange={(utm) => form.setFieldValue('utm', utm)}
        />
      </Section>
      <Section
        title="Badge image addresses"
        lead="For mails and image fields. Apple and Google allow no buttons but their own badges, unchanged. Upload those as PNG, to MoEngage’s File Manager for example: Outlook shows no SVG. Without them, a mail gets a text link."
      >
        <BadgeFields
          badges={draft.badges ?? {}}
          errors={form.errors}
          onChange={(badges) => form.setFieldValue('badges', badges)}
        />
      </Section>
      <AdvancedSection form={form} />
      <OnMoEngage
        project={project}
        isUnsaved={editing.changed}
        signing={draft.signing}
        onSigning={(signing) => form.setFieldValue('signing', signing)}
      />
      <DangerZone project={project} />
      {editing.changed && (
        <SaveBar
          saving={editing.saving}
          failure={editing.failure}
          onSave={editing.submit}
          onDiscard={editing.discard}
        />
      )}
    </Stack>
  );
}
