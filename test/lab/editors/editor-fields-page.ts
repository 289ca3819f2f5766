import { ClassicEditor, Essentials, Link, Paragraph } from 'ckeditor5';
import 'ckeditor5/ckeditor5.css';
import FroalaEditor from 'froala-editor';
import 'froala-editor/css/froala_editor.pkgd.min.css';
import 'froala-editor/js/plugins/link.min.js';

import styles from '../dashboard/dashboard.module.css';
import { drawDashboard } from '../dashboard/dashboard.ts';
import { make } from '../dashboard/make.ts';
import { makeLexicalField } from '../editor-fields/lexical-field.ts';
import type { MakeField } from '../editor-fields/made-field.ts';
import { makeProsemirrorField } from '../editor-fields/prosemirror-field.ts';
import { makeQuillField } from '../editor-fields/quill-field.ts';
import { makeSlateField } from '../editor-fields/slate-field.tsx';
import { ready } from '../hook.ts';

const asked = new URLSearchParams(window.location.search);
const place = drawDashboard({ title: 'Content', channel: 'Email' });
place.className = styles.card ?? '';

const LIBRARIES: Record<string, MakeField> = {
  lexical: makeLexicalField,
  prosemirror: makeProsemirrorField,
  quill: makeQuillField,
  slate: makeSlateField,
};

/** Each field's label, its placeholder, and what it holds. */
const FIELDS: Record<string, [string, string, string]> = {
  subject: ['Subject', '', 'Your card is ready, {{UserAttribute["First Name"]}}'],
  preview: ['', 'Preview Text', ''],
  link: ['Deep link', '', 'https://harbour.example/card'],
  empty: ['Deep link', '', ''],
  sms: ['SMS message', '', 'Your card is waiting:'],
};

const MAIL = '<p>Dear guest, your card.</p>';

const [label, placeholder, text] = FIELDS[asked.get('field') ?? 'subject'] ?? ['', '', ''];
const field = make('div', { 'data-lab': 'field' });
place.append(make('p', { class: styles.caption }, label), field);
const readField = LIBRARIES[asked.get('by') ?? 'lexical']?.(field, { placeholder, text });

const mail = make('div');
place.append(make('p', { class: styles.caption }, 'Message'), mail);
const getTemplate = await makeMail(asked.get('mail') ?? 'froala');

const drawn = new MutationObserver(() => begin());
drawn.observe(field, { childList: true, subtree: true });
begin();

/** One library draws its field only a little later. */
function begin(): void {
  if (!field.querySelector('[contenteditable]')) return;
  drawn.disconnect();
  ready({
    getTemplate,
    getLink: () => readField?.() ?? '',
  });
}

async function makeMail(editor: string): Promise<() => string> {
  if (editor === 'none') {
    mail.previousElementSibling?.remove();
    return () => '';
  }
  mail.innerHTML = MAIL;
  if (editor === 'ckeditor') {
    const made = await ClassicEditor.create(mail, {
      licenseKey: 'GPL',
      plugins: [Essentials, Link, Paragraph],
      toolbar: ['link'],
    });
    return () => made.getData();
  }
  return new Promise((resolve) => {
    const made = new FroalaEditor(
      mail,
      { height: 200, toolbarSticky: false, entities: '&lt;&gt;', attribution: false },
      () => resolve(() => made.html.get()),
    );
  });
}
