import { browser } from '#imports';
import { Stack, Text, Title } from '@mantine/core';

import classes from './about-page.module.css';
import { Section } from '../forms/layout';

/** Says what Passlink is, what it stores and where, and where to read more. */
export function AboutPage() {
  const { version } = browser.runtime.getManifest();
  return (
    <Stack gap="xl">
      <div>
        <Title order={1}>About Passlink</Title>
        <Text c="dimmed" size="sm">
          Version {version}
        </Text>
      </div>
      <Section title="What it does">
        <Text>
          Passlink builds PassKit SmartPass links for MoEngage templates: a snippet that signs a
          link for each recipient, or one signed link from the popup.
        </Text>
      </Section>
      <Section title="Where your data is">
        <ul className={classes.list}>
          <li>
            Projects stay on this computer, in the browser’s storage for Passlink. Passlink speaks
            to no server but MoEngage’s, once you connect your workspace and ask for something
            there.
          </li>
          <li>
            Secrets and encryption keys are encrypted there. A saved one is shown only when you ask
            for it, for half a minute.
          </li>
          <li>
            A snippet contains the project’s secret, because MoEngage signs with it. Whoever can
            read the template can read the secret.
          </li>
        </ul>
      </Section>
      <Section title="Read more">
        <Text>
          In <code>README.md</code>: how to try it, how to set up a project, how to insert a link.
          How it is built: <code>ARCHITECTURE.md</code>. Who can see what: <code>SECURITY.md</code>.
          What is kept, in plain words: <code>PRIVACY.md</code>.
        </Text>
        <Text>MIT licence, in the file LICENSE.</Text>
      </Section>
    </Stack>
  );
}
