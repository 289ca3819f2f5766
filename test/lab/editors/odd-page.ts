import styles from '../dashboard/dashboard.module.css';
import { drawDashboard } from '../dashboard/dashboard.ts';
import { make } from '../dashboard/make.ts';
import { ready } from '../hook.ts';

/**
 * An editor and a field that say nothing of what they are for, so that Passlink finds neither.
 * `?framed`: both in a frame. `?twice`: a second editor just like the first. `?closed`: an editor
 * of a library that keeps its text to itself. `?foreign`: a frame of another company's.
 */
const asked = new URLSearchParams(window.location.search);
const place = drawDashboard({ title: 'Message', channel: 'Email', steps: false });
place.className = styles.card ?? '';

if (asked.has('framed')) {
  const frame = make('iframe', {
    class: styles.frame,
    title: 'Message editor',
    src: '/lab/odd.html?bare',
  });
  place.append(frame);
  frame.addEventListener('load', () =>
    ready({
      getTemplate: () => frame.contentWindow?.lab?.getTemplate() ?? '',
      getLink: () => frame.contentWindow?.lab?.getLink() ?? '',
    }),
  );
} else {
  const caption = make('p', { class: styles.caption }, 'Step 2 of 3');
  const editor = surface('Your card is ready. Come by, and bring a friend.');
  const field = make('input', { type: 'text', 'data-part': 'where' });
  place.append(caption, editor);
  if (asked.has('twice')) place.append(surface('Another one, for those who have no card yet.'));
  if (asked.has('closed')) place.append(closedEditor());
  place.append(make('div', {}, 'Where to'), field);
  if (asked.has('foreign')) {
    place.append(make('iframe', { title: 'Help', src: 'https://help.example/', height: '90' }));
  }
  ready({ getTemplate: () => editor.innerHTML, getLink: () => field.value });
}

/** An editable element without a role, a name or anything in it that mails have. */
function surface(text: string): HTMLElement {
  const editor = make('div', { contenteditable: 'true', 'data-part': 'surface' });
  editor.style.cssText = 'min-height: 120px; padding: 8px; border: 1px solid #ccd; margin: 8px 0';
  editor.append(make('p', {}, text));
  return editor;
}

/** As Draft.js draws it: its text is in a model that would not follow the document. */
function closedEditor(): HTMLElement {
  const text = make('div', { contenteditable: 'true', class: 'public-DraftEditor-content' });
  text.style.minHeight = '80px';
  text.append(make('p', {}, 'Kept in a model of its own.'));
  return make('div', { class: 'DraftEditor-root', 'data-part': 'closed' }, text);
}
