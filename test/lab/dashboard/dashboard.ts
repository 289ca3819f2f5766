import styles from './dashboard.module.css';

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

  document.body.insertAdjacentHTML(
    'beforeend',
    `<div class="${styles.brand}"><span class="${styles.mark}"></span>MoEngage lab</div>
    <header class="${styles.top}">
      <span class="${styles.crumbs}">Engage / ${channel} / <strong>Spring card</strong></span>
      <span class="${styles.workspace}">Harbour Coffee &middot; Test</span>
    </header>
    <nav class="${styles.nav}" aria-label="Dashboard">${SECTIONS.map(
      (name) => `<a href="/lab/"${name === 'Engage' ? ' aria-current="page"' : ''}>${name}</a>`,
    ).join('')}</nav>`,
  );
  main.innerHTML = `${
    steps
      ? `<ol class="${styles.steps}">${STEPS.map(
          (name) => `<li${name === 'Content' ? ' aria-current="step"' : ''}>${name}</li>`,
        ).join('')}</ol>`
      : ''
  }<div class="${styles.heading}"><h1>${title}</h1></div>`;
  document.body.append(main);

  const place = document.createElement('div');
  main.append(place);
  return place;
}
