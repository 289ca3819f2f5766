import { Text } from '@mantine/core';

import { contentBlockOf, type Project } from '@/lib/project';
import { BUTTON_ADDRESS_LIMIT, suffixBase } from '@/lib/snippet';

import { useButtonLength } from '../preview/use-button-length';
import { Notice } from '../ui';
import styles from './code.module.css';
import { Piece } from './content-block-steps';

/** How a link gets into a WhatsApp button, whose address is approved before any message is sent. */
export function WhatsAppSteps({ project }: { project: Project }) {
  const length = useButtonLength(project);
  const limit = BUTTON_ADDRESS_LIMIT.toLocaleString('en');
  const hasUtm = Object.values(project.utm).some((value) => value !== '');
  return (
    <div className={styles.steps}>
      <Text size="xs" c="dimmed">
        A WhatsApp button is a fixed address with one variable at its end, so the link goes there in
        two parts.
      </Text>
      <ol>
        <li>
          Have this address approved as the button’s URL, with one variable at its end:
          <Piece text={suffixBase(project.url)} name="address" />
        </li>
        <li>In the campaign, that variable gets the code below, and nothing else.</li>
        <li>
          Send yourself a test and tap the button: MoEngage does not say how much code such a
          variable takes.
        </li>
      </ol>
      {length !== undefined && length <= BUTTON_ADDRESS_LIMIT && (
        <Text size="xs">
          The longest address among your sample recipients has {length.toLocaleString('en')} of{' '}
          {limit} characters.
        </Text>
      )}
      {length !== undefined && length > BUTTON_ADDRESS_LIMIT && (
        <Notice tone="warning">
          A sample recipient’s address has {length.toLocaleString('en')} characters, and WhatsApp
          takes {limit}. Leave out a field, or shorten a text.
        </Notice>
      )}
      <Text size="xs" c="dimmed">
        Do not use MoEngage’s dynamic link tracking here: it needs an address at ux.mnge.co and
        sends a short link, which dies after 14 days.{' '}
        {hasUtm && 'The project’s UTM parameters are left out. '}
        {project.signing === undefined
          ? 'The copy holds the secret: keep it inside MoEngage.'
          : `The content block ${contentBlockOf(project).label} signs: it has to be there.`}
      </Text>
    </div>
  );
}
