import styles from '../dashboard/dashboard.module.css';
import { drawDashboard } from '../dashboard/dashboard.ts';
import { ready } from '../hook.ts';

/** The drag-and-drop editor comes from another origin than the dashboard, as Beefree's does. */
const STAGE = 'https://app.getbee.io/lab/beefree-stage.html';

const place = drawDashboard({ title: 'Drag and drop editor', channel: 'Email' });
const frame = document.createElement('iframe');
frame.className = styles.frame ?? '';
frame.title = 'Email builder';
frame.src = STAGE;
place.append(frame);

// Only the frame's own hook can read the template; specs ask that one.
frame.addEventListener('load', () => ready({ getTemplate: () => '', getLink: () => '' }));
