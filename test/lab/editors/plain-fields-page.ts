import styles from '../dashboard/dashboard.module.css';
import { drawDashboard } from '../dashboard/dashboard.ts';
import { make } from '../dashboard/make.ts';
import { ready } from '../hook.ts';
import { askedKilobytes, mailFragment } from '../templates/marketing-mail.ts';

const place = drawDashboard({ title: 'Push campaign', channel: 'Push' });
place.className = styles.card ?? '';
const template = make('textarea', { name: 'template', spellcheck: 'false' });
const link = make('input', { type: 'url', name: 'link', placeholder: 'https://' });
const title = make('input', { type: 'text', name: 'title', value: 'Your spring card is ready' });
place.append(
  make('label', {}, 'Title', title),
  make('label', {}, 'Template', template),
  make('label', {}, 'Link URL', link),
);

template.value = mailFragment(askedKilobytes(window.location.search));
link.value = 'https://harbour.example/card';

/** A page that rewrites what is typed: it turns straight quotes into curly ones and drops braces. */
const mask = (text: string) => text.replaceAll("'", '\u2019').replaceAll(/[{}]/g, '');

const asked = new URLSearchParams(window.location.search);
for (const [name, control] of [
  ['template', template],
  ['link', link],
] as const) {
  const variant = asked.get(name);
  if (variant === 'readonly') control.readOnly = true;
  if (variant === 'disabled') control.disabled = true;
  if (variant === 'masked') {
    control.addEventListener('input', () => {
      control.value = mask(control.value);
    });
  }
}

ready({
  getTemplate: () => template.value,
  getLink: () => link.value,
});
