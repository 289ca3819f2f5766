import styles from './dashboard.module.css';
import { make } from './make.ts';

const SECTIONS = ['Home', 'Dashboards', 'Analyze', 'Segment', 'Engage', 'Content', 'Settings'];
const STEPS = ['Target users', 'Content', 'Schedule and goals'];

/** Which of the dashboard's parts a page shows. */
interface Dashboard {
  /** The heading over the content. */
  title: string;
  /** The kind of campaign, for the trail at the top. */
  channel: string;
  /** Whether the campaign's three steps stand over the content. */
  steps?: boolean;
}

/**
 * Draws the dashboard around an empty place and gives back that place.
 * `?bare` leaves the dashboard out, for pages that stand in a frame.
 */
export function drawDashboard({ title, channel, steps = true }: Dashboard): HTMLElement {
  const bare = new URLSearchParams(window.location.search).has('bare');
  document.body.className = [styles.page, bare && styles.bare].filter(Boolean).join(' ');

  const main = document.createElement('main');
  main.className = styles.main ?? '';
  if (bare) {
    document.body.append(main);
    return main;
  }

  document.body.append(
    make('div', { class: styles.brand }, make('span', { class: styles.mark }), 'MoEngage lab'),
    make(
      'header',
      { class: styles.top },
      make(
        'span',
        { class: styles.crumbs },
        `Engage / ${channel} / `,
        make('strong', {}, 'Spring card'),
      ),
      make('span', { class: styles.workspace }, 'Harbour Coffee \u00b7 Test'),
    ),
    make(
      'nav',
      { class: styles.nav, 'aria-label': 'Dashboard' },
      ...SECTIONS.map((name) =>
        make('a', { href: '/lab/', ...current('page', name === 'Engage') }, name),
      ),
    ),
  );
  if (steps) {
    const items = STEPS.map((name) => make('li', current('step', name === 'Content'), name));
    main.append(make('ol', { class: styles.steps }, ...items));
  }
  main.append(make('div', { class: styles.heading }, make('h1', {}, title)));
  document.body.append(main);

  const place = document.createElement('div');
  main.append(place);
  return place;
}

function current(kind: 'page' | 'step', isCurrent: boolean): Record<string, string> {
  return isCurrent ? { 'aria-current': kind } : {};
}
