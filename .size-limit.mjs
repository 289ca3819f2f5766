import { readFileSync } from 'node:fs';

const BUILT = '.output/chrome-mv3';

/** The files that a page loads before it shows anything: scripts, preloads and styles. */
function firstLoad(page) {
  const html = readFileSync(`${BUILT}/${page}`, 'utf8');
  return [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => `${BUILT}${path}`);
}

/** Gzipped, as in a store's download. Raise a limit only on purpose. */
export default [
  // Runs in every frame of the dashboard.
  { name: 'field watch', path: `${BUILT}/field-watch.js`, limit: '3 kB', gzip: true },
  // Loaded into a frame when its first field gets the focus. 8 kB are the words by which it tells
  // fields apart in eleven languages; 1 kB tells code that is saved later; 1.5 kB offer work in all
  // versions and tell of it; 0.1 kB tell an editor's toolbar from a field's label; 0.2 kB let its session, its actions and what is shown be files of their own.
  { name: 'chip', path: `${BUILT}/content-scripts/editor.js`, limit: '28.9 kB', gzip: true },
  // Loaded into a dashboard's frames while its author points at something. Half of it are the words by
  // which it tells a link field in hand.
  { name: 'pointer', path: `${BUILT}/pointer.js`, limit: '20 kB', gzip: true },
  // Starts again after every 30 idle seconds. Check's rules run here, because secrets may be
  // involved, and the page function of each editor is sent from here: each contains its own copy of
  // the shared code. The vault with its exports, which validates everything it reads, is 6 kB;
  // MoEngage's API, proofs and PassKit's form are 15 kB; Froala's Code View is 1 kB;
  // the words of fields in eleven languages are 8 kB, writing to editable fields 4 kB; telling
  // editors that cannot be written to and code that is saved later is 8 kB, in nine functions;
  // asking before Froala changes an author's code is 4 kB; checking all versions, giving authors their
  // view back and proving edits of code is 3 kB; telling fields that libraries made is 4 kB, and
  // writing to them as text 1 kB in each of four functions; finding what breaks a link from outside
  // its tag is 3.2 kB, and finding what a send does to a sound one 3.7 kB; the ID that
  // makes a pass unique is 1.4 kB; blocks of two formats are 0.5 kB; what a button may be is
  // 0.3 kB.
  { name: 'background', path: `${BUILT}/background.js`, limit: '197.5 kB', gzip: true },
  // React 60 kB, Mantine's provider and primitives 75 kB, the rest is ours; the words for what is held
  // and what is saved later are 0.5 kB; telling a link as it was given from a mended one is 0.2 kB,
  // what opening a link does 0.4 kB.
  { name: 'popup, first load', path: firstLoad('popup.html'), limit: '171.4 kB', gzip: true },
  // Loaded when a template is open. Nearly all of it is the Lezer parser with its dependencies.
  {
    name: 'reading fields',
    path: `${BUILT}/chunks/read-fields-*.js`,
    limit: '165 kB',
    gzip: true,
  },
  // As the popup, plus Mantine's forms and PassKit's fields. 1.5 kB validate stored items; 0.2 kB are
  // parts that it shares with the popup's check of all versions; 5 kB ask what makes a pass unique,
  // most of it Mantine's select and checkbox; two forms of UTM are 0.6 kB; the makers' badges are
  // 0.3 kB, and 1.5 kB that the checkbox is a file that the popup has, too.
  { name: 'options, first load', path: firstLoad('options.html'), limit: '241.8 kB', gzip: true },
];
