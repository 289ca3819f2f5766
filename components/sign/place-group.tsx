import { Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';

import { missingCompanions, type Payload } from '@/lib/passkit';

import { IconButton } from '../ui';
import { type Place, shortLabel } from './place-names';
import { SignField } from './sign-field';
import styles from './sign.module.css';

interface PlaceGroupProps {
  place: Place;
  values: Payload;
  onChange: (name: string, value: string) => void;
  onRemove: () => void;
}

const LIST = new Intl.ListFormat('en');

/** One location or beacon. The pass holds it complete or not at all. */
export function PlaceGroup({ place, values, onChange, onRemove }: PlaceGroupProps) {
  const missing = missingCompanions(place.names.filter((name) => values[name]));
  return (
    <fieldset className={styles.place}>
      <legend className={styles.legend}>{place.title}</legend>
      <IconButton
        label={`Remove ${place.title}`}
        className={styles.removePlace}
        size={28}
        onClick={onRemove}
      >
        <IconX size={16} aria-hidden />
      </IconButton>
      <div className={styles.fields}>
        {place.names.map((name) => (
          <SignField
            key={name}
            name={name}
            label={shortLabel(name)}
            value={values[name] ?? ''}
            needed={missing.includes(name)}
            onChange={(value) => onChange(name, value)}
          />
        ))}
      </div>
      {missing.length > 0 && (
        <Text component="output" display="block" size="xs" c="var(--pl-warning)" mt="sm">
          PassKit takes {place.title} only as a whole. Still empty:{' '}
          {LIST.format(missing.map(shortLabel))}
        </Text>
      )}
    </fieldset>
  );
}
