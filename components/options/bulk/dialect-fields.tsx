import { NativeSelect } from '@mantine/core';

import { type Delimiter, type Dialect, type Encoding, ENCODING_NAMES } from '@/lib/bulk';

import { Grid } from '../../forms/layout';
import { chooseDialect } from './file-store';

const DELIMITERS: Record<Delimiter, string> = {
  ',': 'Comma',
  ';': 'Semicolon',
  '\t': 'Tab',
  '|': 'Vertical bar',
};

/** The file's detected dialect; the author can change all of it. */
export function DialectFields({ dialect }: { dialect: Dialect }) {
  const { encoding, hasBom, delimiter, hasHeader } = dialect;
  return (
    <Grid column={180}>
      <NativeSelect
        label="Separated by"
        value={delimiter}
        data={options(DELIMITERS)}
        onChange={(event) => chooseDialect({ delimiter: event.currentTarget.value as Delimiter })}
      />
      <NativeSelect
        label="Encoding"
        value={encoding}
        data={options({
          ...ENCODING_NAMES,
          ...(hasBom && { [encoding]: `${ENCODING_NAMES[encoding]} with BOM` }),
        })}
        onChange={(event) => chooseDialect({ encoding: event.currentTarget.value as Encoding })}
      />
      <NativeSelect
        label="First row"
        value={hasHeader ? 'names' : 'data'}
        data={[
          { value: 'names', label: 'Names the columns' },
          { value: 'data', label: 'Is data already' },
        ]}
        onChange={(event) => chooseDialect({ hasHeader: event.currentTarget.value === 'names' })}
      />
    </Grid>
  );
}

function options(labels: Record<string, string>): { value: string; label: string }[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}
