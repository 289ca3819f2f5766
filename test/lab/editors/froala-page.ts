import FroalaEditor from 'froala-editor';
import 'froala-editor/css/froala_editor.pkgd.min.css';
import 'froala-editor/js/plugins/align.min.js';
import 'froala-editor/js/plugins/code_view.min.js';
import 'froala-editor/js/plugins/colors.min.js';
import 'froala-editor/js/plugins/entities.min.js';
import 'froala-editor/js/plugins/image.min.js';
import 'froala-editor/js/plugins/link.min.js';
import 'froala-editor/js/plugins/lists.min.js';
import 'froala-editor/js/plugins/paragraph_format.min.js';
import 'froala-editor/js/plugins/table.min.js';
import 'froala-editor/js/plugins/url.min.js';

import { drawDashboard } from '../dashboard/dashboard.ts';
import { badgeLink, ready } from '../hook.ts';
import { askedKilobytes, mailFragment } from '../templates/marketing-mail.ts';

const place = drawDashboard({ title: 'Custom HTML editor', channel: 'Email' });
// Froala as it comes turns quotes in text into entities; MoEngage documents only `<` and `>`, and
// its authors' own tags would not survive more. So the lab keeps quotes, and ?quotes=entities is
// Froala as it comes, in a mail that has no tags yet.
const asItComes = new URLSearchParams(window.location.search).get('quotes') === 'entities';

const host = document.createElement('div');
const mail = mailFragment(askedKilobytes(window.location.search));
host.innerHTML = asItComes ? mail.replaceAll(/\{\{.*?\}\}/g, 'you') : mail;
place.append(host);

const editor = new FroalaEditor(
  host,
  {
    height: 570,
    toolbarSticky: false,
    ...(!asItComes && { entities: '&lt;&gt;' }),
    toolbarButtons: [
      ['bold', 'italic', 'underline', 'textColor', 'paragraphFormat', 'align', 'formatUL'],
      ['insertLink', 'insertImage', 'insertTable'],
      ['undo', 'redo', 'html'],
    ],
  },
  () => {
    ready({ getTemplate: source, getLink: () => badgeLink(source()) });
  },
);

/** What Save would send: the code while the code view is open, else the editor's output. */
function source(): string {
  return editor.codeView.isActive() ? editor.codeView.get() : editor.html.get();
}
