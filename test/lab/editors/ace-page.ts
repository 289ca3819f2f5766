import ace from 'ace-builds';
import 'ace-builds/src-noconflict/mode-html';
import 'ace-builds/src-noconflict/theme-chrome';
import 'ace-builds/src-noconflict/ext-searchbox';
import htmlWorker from 'ace-builds/src-noconflict/worker-html?url';

import styles from '../dashboard/dashboard.module.css';
import { drawDashboard } from '../dashboard/dashboard.ts';
import { badgeLink, ready } from '../hook.ts';
import { askedKilobytes, mailDocument } from '../templates/marketing-mail.ts';

const place = drawDashboard({ title: 'Custom HTML editor', channel: 'Email' });
place.className = styles.split ?? '';

const code = document.createElement('div');
code.className = styles.pane ?? '';
const pane = document.createElement('div');
pane.className = styles.pane ?? '';
const preview = document.createElement('iframe');
preview.className = styles.preview ?? '';
preview.title = 'Preview';
// No scripts in the mail; the page's own origin, so that its pictures come from the lab too.
preview.setAttribute('sandbox', 'allow-same-origin');
pane.append(preview);
place.append(code, pane);

ace.config.setModuleUrl('ace/mode/html_worker', htmlWorker);
const editor = ace.edit(code, {
  mode: 'ace/mode/html',
  theme: 'ace/theme/chrome',
  fontSize: 13,
  useSoftTabs: true,
  tabSize: 2,
  showPrintMargin: false,
  value: mailDocument(askedKilobytes(window.location.search)),
});
// The template as loaded is not something the author can undo.
editor.session.getUndoManager().reset();

const showPreview = () => {
  preview.srcdoc = editor.getValue();
};
editor.session.on('change', showPreview);
showPreview();

ready({
  getTemplate: () => editor.getValue(),
  getLink: () => badgeLink(editor.getValue()),
});
