import { IconCards, IconInfoCircle, IconLock } from '@tabler/icons-react';

import classes from './navigation.module.css';
import { hrefOf, type Route } from './route';

const ROOMS = [
  { label: 'Projects', icon: IconCards, href: hrefOf({ page: 'projects' }) },
  { label: 'Vault', icon: IconLock, href: hrefOf({ page: 'vault' }) },
  { label: 'About', icon: IconInfoCircle, href: hrefOf({ page: 'about' }) },
] as const;

const ROOM_OF: Record<Route['page'], (typeof ROOMS)[number]['label']> = {
  projects: 'Projects',
  new: 'Projects',
  project: 'Projects',
  vault: 'Vault',
  about: 'About',
};

/** Where one can go: at the side, or on top where the page is narrow. */
export function Navigation({ route }: { route: Route }) {
  const here = ROOM_OF[route.page];
  return (
    <header className={classes.side}>
      <div className={classes.brand}>
        <img src="/icon/passlink-small.svg" alt="" width={20} height={20} />
        Passlink
      </div>
      <nav aria-label="Options" className={classes.rooms}>
        {ROOMS.map(({ label, icon: RoomIcon, href }) => (
          <a
            key={label}
            href={href}
            className={classes.room}
            aria-current={label === here ? 'page' : undefined}
          >
            <RoomIcon size={18} aria-hidden />
            {label}
          </a>
        ))}
      </nav>
    </header>
  );
}
