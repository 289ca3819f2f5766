import { IconWallet } from '@tabler/icons-react';

import { Empty } from '../ui';
import { openOptions } from './pages';
import styles from './popup.module.css';

/** Nothing to work with yet: what Passlink does, and the one thing to do. */
export function NoProject() {
  return (
    <main className={styles.middle}>
      <Empty
        icon={<IconWallet size={40} stroke={1.25} color="var(--pl-accent)" aria-hidden />}
        title="Wallet passes in your MoEngage templates"
        action={{
          label: 'Add your first project',
          onClick: () => void openOptions('#/projects/new'),
        }}
      >
        A project is what PassKit hands passes out from. Copy its command line from PassKit, and
        Passlink fills in the rest.
      </Empty>
    </main>
  );
}
