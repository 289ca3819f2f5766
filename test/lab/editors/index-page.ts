import styles from '../dashboard/dashboard.module.css';
import { drawDashboard } from '../dashboard/dashboard.ts';
import { make } from '../dashboard/make.ts';

const SOURCES = import.meta.glob<string>('../pages/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** MoEngage's own screens before the editors; both by file name. */
const byWeight = ([one]: [string, string], [other]: [string, string]) =>
  Number(other.includes('moengage-')) - Number(one.includes('moengage-')) ||
  one.localeCompare(other);

/** A page's line in the list, from its own `lab-name` and `lab-note`; one without a name has none. */
function lineOf([path, source]: [string, string]): HTMLElement[] {
  const page = new DOMParser().parseFromString(source, 'text/html');
  const said = (name: string) => page.querySelector<HTMLMetaElement>(`meta[name=${name}]`)?.content;
  const name = said('lab-name');
  if (name === undefined) return [];
  const href = path.slice(path.lastIndexOf('/') + 1);
  return [make('li', {}, make('a', { href }, name), make('p', {}, said('lab-note') ?? ''))];
}

const place = drawDashboard({ title: 'Campaigns to try', channel: 'Campaigns', steps: false });
place.className = styles.card ?? '';
const lines = Object.entries(SOURCES).toSorted(byWeight).flatMap(lineOf);
place.append(make('ul', { class: styles.pages }, ...lines));
