import { Text } from '@mantine/core';

import type { Payload } from '@/lib/passkit';

import { fieldLabel } from '../mapping';
import styles from './preview.module.css';

/** The pass's data in plain words, with the exact values beside them. */
export function PayloadTable({ payload }: { payload: Payload }) {
  const entries = Object.entries(payload);
  if (entries.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        The pass gets no data.
      </Text>
    );
  }
  return (
    <table className={styles.payload}>
      <tbody>
        {entries.map(([name, value]) => (
          <tr key={name}>
            <th scope="row" title={name}>
              {fieldLabel(name)}
            </th>
            <td>
              <bdi>{value}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
