import { askedKilobytes } from '../templates/marketing-mail.ts';
import styles from './dashboard.module.css';
import { drawDashboard } from './dashboard.ts';

/** A form with a place for an editor and, below it, the field for the button's link. */
export function drawContentBlockForm() {
  const place = drawDashboard({ title: 'Content block', channel: 'Content', steps: false });
  place.className = styles.card ?? '';
  place.innerHTML = `
    <p class="${styles.caption}" id="message">Message</p>
    <div class="${styles.editor}"></div>
    <label>Button link<input type="url" name="link" placeholder="https://"></label>`;
  const host = place.querySelector<HTMLElement>(`.${styles.editor}`);
  const link = place.querySelector('input');
  if (!host || !link) throw new Error('The form above has both');
  link.value = 'https://harbour.example/card';
  const asked = new URLSearchParams(window.location.search);
  return { host, link, asked, kilobytes: askedKilobytes(window.location.search) };
}
