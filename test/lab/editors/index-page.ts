import styles from '../dashboard/dashboard.module.css';
import { drawDashboard } from '../dashboard/dashboard.ts';

const PAGES = [
  [
    'moengage-email.html',
    'E-mail campaign, as the dashboard has it',
    'Full-page Froala with Code View open, locales, a store; ?view=visual; ?codemirror=no; ?quotes=entities; ?revert=700; ?slow=2300; ?variations',
  ],
  ['moengage-sms.html', 'SMS campaign, as the dashboard has it', '?role=textbox or none'],
  ['moengage-push.html', 'Push campaign, as the dashboard has it', '?role=textbox or none'],
  [
    'froala.html',
    'Custom HTML editor, rich text',
    'Froala with its defaults; ?kb=60 for a long mail',
  ],
  ['ace.html', 'Custom HTML editor, code', 'Ace beside a live preview; ?kb=60 for a long mail'],
  [
    'codemirror5.html',
    'Custom HTML editor, CodeMirror 5',
    '?kb=90; ?lines=crlf; ?folded; ?readonly, ?readonly=nocursor',
  ],
  [
    'codemirror6.html',
    'Custom HTML editor, CodeMirror 6',
    '?kb=90; ?lines=crlf; ?folded; ?shadow; ?readonly, also =uneditable or =filter',
  ],
  [
    'monaco.html',
    'Custom HTML editor, Monaco',
    '?kb=90; ?lines=crlf; ?folded; ?readonly; ?global=no bundled; ?input=textarea',
  ],
  ['several.html', 'Variations', 'Froala, CodeMirror 6 and a text field, one below the other'],
  [
    'frame.html',
    'Custom HTML editor in a frame',
    'The rich-text page in a frame of the same origin',
  ],
  [
    'prosemirror.html',
    'Content block, ProseMirror',
    '?tiptap as Tiptap leaves its view; ?typed=curly or braceless rewrites; ?readonly',
  ],
  ['lexical.html', 'Content block, Lexical', 'Saved by its own HTML generator; ?readonly'],
  ['slate.html', 'Content block, Slate', 'Saved as Slate’s manual shows; ?readonly'],
  [
    'quill.html',
    'Content block, Quill',
    'Saved as its semantic HTML; ?global with its global; ?readonly',
  ],
  ['tinymce.html', 'Custom HTML editor, TinyMCE', '?inline; ?urls=absolute; ?protect; ?readonly'],
  [
    'ckeditor4.html',
    'Custom HTML editor, CKEditor 4',
    'Its quotes become entities; ?quotes=kept; ?inline; ?filter; ?readonly',
  ],
  [
    'ckeditor5.html',
    'Content block, CKEditor 5',
    '?html for whole mails; ?protocol puts https:// before links; ?readonly',
  ],
  [
    'contenteditable.html',
    'Content block, no library',
    'An editable element beside a chat box; ?mail; ?empty; ?designmode; ?readonly',
  ],
  ['react-fields.html', 'Dynamic content', 'Fields whose text React holds and draws again'],
  [
    'message-fields.html',
    'Push or SMS campaign',
    'Fields that are templates of their own; ?channel=sms, ?most=160',
  ],
  ['vue-fields.html', 'Dynamic content, Vue', 'Fields with v-model; ?link=lazy, trim or tidy'],
  [
    'masked-fields.html',
    'Dynamic content, input mask',
    'IMask on the link field; ?mask=loose, address, lower or late',
  ],
  [
    'shadow-fields.html',
    'Web components',
    'Fields in open shadow roots, one in another; ?link=beside',
  ],
  ['frames.html', 'Frames in frames', 'The template two frames deep; ?link=frame'],
  [
    'plain-fields.html',
    'Push campaign',
    'Plain fields; ?template= and ?link= readonly or masked; ?csp=strict',
  ],
];

const place = drawDashboard({ title: 'Campaigns to try', channel: 'Campaigns', steps: false });
place.className = styles.card ?? '';
place.innerHTML = `<ul class="${styles.pages}">${PAGES.map(
  ([path, name, note]) => `<li><a href="/lab/${path}">${name}</a><p>${note}</p></li>`,
).join('')}</ul>`;
