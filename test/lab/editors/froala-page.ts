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
const host = document.createElement('div');
host.innerHTML = mailFragment(askedKilobytes(window.location.search));
place.append(host);

// By itself Froala turns quotes in text into entities; MoEngage documents only `<` and `>`.
// ?quotes=kept is the editor as MoEngage documents it, without it Froala is as it comes.
const asDocumented = new URLSearchParams(window.location.search).get('quotes') === 'kept';
const editor = new FroalaEditor(
  host,
  {
    height: 560,
    toolbarSticky: false,
    ...(asDocumented && { entities: '&lt;&gt;' }),
    toolbarButtons: [
      ['bold', 'italic', 'underline', 'textColor', 'paragraphFormat', 'align', 'formatUL'],
      ['insertLink', 'insertImage', 'insertTable'],
      ['undo', 'redo', 'html'],
    ],
  },
  () => {
    ready({
      getTemplate: () => editor.html.get(),
      getLink: () => badgeLink(editor.html.get()),
    });
  },
);
