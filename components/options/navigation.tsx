import {
  IconCards,
  IconFileSpreadsheet,
  IconInfoCircle,
  IconLock,
  IconPlugConnected,
} from '@tabler/icons-react';

import { LockButton } from '../vault/lock-button';
import classes from './navigation.module.css';
import { goTo, hrefOf, type Route } from '../stores/route';

const ROOMS = [
  { label: 'Projects', icon: IconCards, href: hrefOf({ page: 'projects' }) },
  { label: 'Bulk links', icon: IconFileSpreadsheet, href: hrefOf({ page: 'bulk' }) },
  {
    label: 'MoEngage',
    icon: IconPlugConnected,
    href: hrefOf({ page: 'moengage', part: 'connection' }),
  },
  { label: 'Vault', icon: IconLock, href: hrefOf({ page: 'vault' }) },
  { label: 'About', icon: IconInfoCircle, href: hrefOf({ page: 'about' }) },
] as const;

/** The section of the navigation that a route belongs to. */
const ROOM_OF: Record<Route['page'], (typeof ROOMS)[number]['label']> = {
  projects: 'Projects',
  new: 'Projects',
  project: 'Projects',
  bulk: 'Bulk links',
  moengage: 'MoEngage',
  vault: 'Vault',
  about: 'About',
};

/** The navigation: at the side, or at the top of a narrow page. */
export function Navigation({ route }: { route: Route }) {
  return (
    <header className={classes.side}>
      <div className={classes.brand}>
        <img src="/icon/passlink-small.svg" alt="" width={20} height={20} />
        <span className={classes.name}>Passlink</span>
        <LockButton onUnlock={route.page === 'vault' ? undefined : () => goTo({ page: 'vault' })} />
      </div>
      <nav aria-label="Options" className={classes.rooms}>
        {ROOMS.map(({ label, icon: RoomIcon, href }) => (
          <a
            key={label}
            href={href}
            className={classes.room}
            aria-current={label === ROOM_OF[route.page] ? 'page' : undefined}
          >
            <RoomIcon size={18} aria-hidden />
            {label}
          </a>
        ))}
      </nav>
    </header>
  );
}
