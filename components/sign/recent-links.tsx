import { Anchor, Text } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';

import type { Payload } from '@/lib/passkit';
import type { RecentLink } from '@/lib/storage/storage';

import { CopyIconButton, Disclosure, IconButton, QrButton } from '../ui';
import styles from './sign.module.css';

interface RecentLinksProps {
  links: readonly RecentLink[];
  onUse: (payload: Payload) => void;
  onClear: () => void;
}

const TIME = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' });

/**
 * The links used in this session, the most recent first. They are removed when the browser closes,
 * or on a click.
 */
export function RecentLinks({ links, onUse, onClear }: RecentLinksProps) {
  if (links.length === 0) return null;
  return (
    <Disclosure label={`Recent links (${links.length})`}>
      <ul className={styles.recent}>
        {links.map(({ link, payload, at }) => {
          const name = nameOf(payload);
          return (
            <li key={link} className={styles.recentLink}>
              <Text component="span" size="sm" className={styles.recentName} title={name}>
                <bdi>{name}</bdi>
              </Text>
              <Text component="span" size="xs" c="dimmed" className={styles.recentTime}>
                {TIME.format(at)}
              </Text>
              <CopyIconButton label={`Copy link of ${name}`} text={link} done="Link copied" />
              <QrButton link={link} variant="subtle" />
              <IconButton label={`Fill in ${name} again`} onClick={() => onUse(payload)}>
                <IconArrowBackUp size={16} aria-hidden />
              </IconButton>
            </li>
          );
        })}
      </ul>
      <Anchor component="button" type="button" size="sm" onClick={onClear}>
        Clear recent links
      </Anchor>
    </Disclosure>
  );
}

/** Fields that tell one pass from another, most telling first. */
const TELLING = [
  'person.displayName',
  'person.emailAddress',
  'person.externalId',
  'members.member.externalId',
  'singleUseCoupons.coupon.externalId',
];

function nameOf(payload: Payload): string {
  const whole = [payload['person.forename'], payload['person.surname']].filter(Boolean).join(' ');
  const told = TELLING.map((name) => payload[name]).find(Boolean);
  return payload['person.displayName'] || whole || told || Object.values(payload)[0] || 'No data';
}
