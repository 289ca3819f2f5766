import styles from '../dashboard/dashboard.module.css';
import { drawDashboard } from '../dashboard/dashboard.ts';
import { ready } from '../hook.ts';

const place = drawDashboard({ title: 'Custom HTML editor', channel: 'Email' });
const frame = document.createElement('iframe');
frame.className = styles.frame ?? '';
frame.title = 'Email editor';
frame.src = `/lab/froala.html?bare&${window.location.search.slice(1)}`;
place.append(frame);

/** The hook of the page in the frame, once that page is ready. */
const inner = () => frame.contentWindow?.lab;

frame.addEventListener('load', () => {
  ready({
    getTemplate: () => inner()?.getTemplate() ?? '',
    getLink: () => inner()?.getLink() ?? '',
  });
});
