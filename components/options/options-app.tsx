// Styles that only the options page needs; the theme brings the rest.
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Radio.css';
import '@mantine/core/styles/RadioCard.css';
import '@mantine/core/styles/PasswordInput.css';
import '@mantine/core/styles/Notification.css';
import '@mantine/core/styles/Kbd.css';
import '@mantine/notifications/styles.css';
import { Notifications } from '@mantine/notifications';
import { useEffect, useRef, useState } from 'react';

import type { Project } from '@/lib/project';
import { useProjects } from '../stores/projects';
import { lazyPart, Waiting } from '../ui';
import { AboutPage } from './about-page';
import { ProjectsPage } from './list/projects-page';
import { Navigation } from './navigation';
import { NewProjectPage } from './new/new-project-page';
import classes from './options-app.module.css';
import { MissingProject } from './project/missing-project';
import { ProjectPage } from './project/project-page';
import { goTo, hrefOf, replaceWith, type Route, useRoute } from '../stores/route';

const VaultPage = lazyPart(
  async () => (await import('./vault/vault-page')).VaultPage,
  <Waiting label="Opening the vault" rows={4} />,
);
const BulkPage = lazyPart(
  async () => (await import('./bulk')).BulkPage,
  <Waiting label="Opening Bulk links" rows={5} />,
);
const MoEngagePage = lazyPart(
  async () => (await import('./moengage')).MoEngagePage,
  <Waiting label="Opening MoEngage" rows={5} />,
);

/** The options page: the navigation, and the page that the address names. */
export function OptionsApp() {
  const route = useRoute();
  const main = useFocusOnArrival(hrefOf(route));
  return (
    <div className={classes.frame}>
      <Navigation route={route} />
      <main ref={main} tabIndex={-1} className={classes.main}>
        <Place route={route} />
      </main>
      <Notifications position="bottom-center" containerWidth={400} transitionDuration={100} />
    </div>
  );
}

function Place({ route }: { route: Route }) {
  const { status, projects } = useProjects();
  const [createdId, setCreatedId] = useState<string>();
  if (route.page === 'about') return <AboutPage />;
  if (route.page === 'vault') return <VaultPage />;
  if (route.page === 'moengage') return <MoEngagePage part={route.part} />;
  if (status === 'loading') return <Waiting label="Loading projects" rows={4} />;
  if (route.page === 'bulk') return <BulkPage projects={projects} />;
  if (route.page === 'project') {
    const project = projects.find(({ id }) => id === route.id);
    if (!project) return <MissingProject />;
    return <ProjectPage key={project.id} project={project} isNew={project.id === createdId} />;
  }
  const open = ({ id }: Project) => {
    setCreatedId(id);
    const place = { page: 'project', id } as const;
    // Back should not lead to the empty form again.
    if (route.page === 'new') replaceWith(place);
    else goTo(place);
  };
  return route.page === 'new' ? (
    <NewProjectPage onCreated={open} />
  ) : (
    <ProjectsPage onCreated={open} />
  );
}

/** Moves the focus to a new page, so that reading and tabbing start there. */
function useFocusOnArrival(place: string) {
  const main = useRef<HTMLElement>(null);
  const shown = useRef(place);
  useEffect(() => {
    if (shown.current === place) return;
    shown.current = place;
    window.scrollTo(0, 0);
    const focusIsInside = main.current?.contains(document.activeElement);
    // The page starts at its top; focusing it must not scroll its heading out of view.
    if (!focusIsInside) main.current?.focus({ preventScroll: true });
  }, [place]);
  return main;
}
