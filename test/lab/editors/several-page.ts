import { html } from '@codemirror/lang-html';
import { basicSetup, EditorView } from 'codemirror';
import FroalaEditor from 'froala-editor';
import 'froala-editor/css/froala_editor.pkgd.min.css';

import styles from '../dashboard/dashboard.module.css';
import { drawDashboard } from '../dashboard/dashboard.ts';
import { ready } from '../hook.ts';
import { contentBlock } from '../templates/content-block.ts';
import { mailFragment } from '../templates/marketing-mail.ts';

const place = drawDashboard({ title: 'Variations', channel: 'Email', steps: false });
place.className = styles.card ?? '';
place.innerHTML = `
  <p class="${styles.caption}">Variation 1</p>
  <div data-variation="rich"></div>
  <p class="${styles.caption}">Variation 2, as code</p>
  <div class="${styles.editor}" data-variation="code"></div>
  <label>Variation 3, HTML template<textarea name="template" spellcheck="false"></textarea></label>
  <label>Link URL<input type="url" name="link" placeholder="https://"></label>`;

const rich = part('[data-variation="rich"]');
const template = part<HTMLTextAreaElement>('textarea');
const link = part<HTMLInputElement>('input');
rich.innerHTML = contentBlock(0);
template.value = contentBlock(1);
link.value = 'https://harbour.example/card';

const view = new EditorView({
  parent: part('[data-variation="code"]'),
  doc: mailFragment(2),
  extensions: [basicSetup, html()],
});
const froala = new FroalaEditor(
  rich,
  { height: 200, toolbarSticky: false, entities: '&lt;&gt;', attribution: false },
  () => ready({ getTemplate, getLink: () => link.value }),
);

/** All three as one text: a spec sees which of them has changed. */
function getTemplate(): string {
  return [froala.html.get(), view.state.doc.toString(), template.value].join('\n=====\n');
}

function part<Found extends HTMLElement = HTMLElement>(selector: string): Found {
  const found = place.querySelector<Found>(selector);
  if (!found) throw new Error(`The page has no ${selector}`);
  return found;
}
