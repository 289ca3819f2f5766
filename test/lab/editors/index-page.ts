import styles from '../dashboard/dashboard.module.css';
import { drawDashboard } from '../dashboard/dashboard.ts';

const PAGES = [
  [
    'froala.html',
    'Custom HTML editor, rich text',
    'Froala with its defaults; ?kb=60 for a long mail',
  ],
  ['ace.html', 'Custom HTML editor, code', 'Ace beside a live preview; ?kb=60 for a long mail'],
  [
    'frame.html',
    'Custom HTML editor in a frame',
    'The rich-text page in a frame of the same origin',
  ],
  ['react-fields.html', 'Dynamic content', 'Fields whose text React holds and draws again'],
  ['plain-fields.html', 'Push campaign', 'Plain fields; ?template= and ?link= readonly or masked'],
];

const place = drawDashboard({ title: 'Campaigns to try', channel: 'Campaigns', steps: false });
place.className = styles.card ?? '';
place.innerHTML = `<ul class="${styles.pages}">${PAGES.map(
  ([path, name, note]) => `<li><a href="/lab/${path}">${name}</a><p>${note}</p></li>`,
).join('')}</ul>`;
