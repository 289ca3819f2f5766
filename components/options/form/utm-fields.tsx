import { TextInput } from '@mantine/core';
import type { FormErrors } from '@mantine/form';

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

interface UtmFieldsProps {
  utm: Record<string, string>;
  /** Errors from saving, by `utm.<name>`. */
  errors: FormErrors;
  onChange: (utm: Record<string, string>) => void;
}

/** UTM parameters, one row for each. Emptying a row removes its parameter. */
export function UtmFields({ utm, errors, onChange }: UtmFieldsProps) {
  const set = (name: string, value: string) => {
    const { [name]: _previous, ...others } = utm;
    onChange(value === '' ? others : { ...utm, [name]: value });
  };
  return (
    <Grid column={200}>
      {rowsFor(utm).map(({ name, label, example }) => (
        <TextInput
          key={name}
          label={label}
          description={name}
          placeholder={example}
          autoComplete="off"
          error={errors[`utm.${name}`]}
          value={utm[name] ?? ''}
          onChange={(event) => set(name, event.currentTarget.value)}
        />
      ))}
    </Grid>
  );
}

/** Imported parameters have rows too, after the usual ones. */
function rowsFor(utm: Record<string, string>) {
  const others = Object.keys(utm).filter((name) => OFFERED.every((row) => row.name !== name));
  return [...OFFERED, ...others.map((name) => ({ name, label: name, example: '' }))];
}
