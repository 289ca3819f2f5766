import { readFileSync } from 'node:fs';

const BUILT = '.output/chrome-mv3';

/** What a page loads before it shows anything: its scripts, preloads and styles. */
function firstLoad(page) {
  const html = readFileSync(`${BUILT}/${page}`, 'utf8');
  return [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => `${BUILT}${path}`);
}

/** Gzipped, as a store would weigh them. A limit is raised knowingly or not at all. */
export default [
  // Runs in every frame of the dashboard that loads.
  { name: 'field watch', path: `${BUILT}/field-watch.js`, limit: '3 kB', gzip: true },
  // Comes into a frame with its first field.
  { name: 'chip', path: `${BUILT}/content-scripts/editor.js`, limit: '20 kB', gzip: true },
  // Starts again after every idle half minute. The rules of Check run here, where secrets may be,
  // and a body for each editor goes from here into pages: the shared parts stand in each. The vault
  // with its exports, which reads everything stored as if it were damaged, is 6 kB of it; 15 kB speak
  // to MoEngage, prove snippets there and fill in PassKit's form.
  { name: 'background', path: `${BUILT}/background.js`, limit: '130 kB', gzip: true },
  // React 60 kB, Mantine's provider and primitives 75 kB, ours the rest.
  { name: 'popup, first load', path: firstLoad('popup.html'), limit: '170 kB', gzip: true },
  // Comes when a template is open: nearly all of it is the Lezer parser with what it brings along.
  {
    name: 'reading fields',
    path: `${BUILT}/chunks/read-fields-*.js`,
    limit: '165 kB',
    gzip: true,
  },
  // As the popup, with Mantine's forms and PassKit's fields; 1.5 kB read stored items as untrusted.
  { name: 'options, first load', path: firstLoad('options.html'), limit: '234 kB', gzip: true },
];
