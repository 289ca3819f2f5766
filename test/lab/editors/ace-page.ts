import ace from 'ace-builds';
import 'ace-builds/src-noconflict/mode-html';
import 'ace-builds/src-noconflict/theme-chrome';
import 'ace-builds/src-noconflict/ext-searchbox';
import htmlWorker from 'ace-builds/src-noconflict/worker-html?url';

import { drawCodeWithPreview } from '../dashboard/code-with-preview.ts';
import { badgeLink, ready } from '../hook.ts';

const { asked, host, mail, showPreview } = drawCodeWithPreview();

ace.config.setModuleUrl('ace/mode/html_worker', htmlWorker);
const editor = ace.edit(host, {
  mode: 'ace/mode/html',
  theme: 'ace/theme/chrome',
  fontSize: 13,
  useSoftTabs: true,
  tabSize: 2,
  showPrintMargin: false,
  readOnly: asked.has('readonly'),
  value: mail,
});
// The template as loaded is not something the author can undo.
editor.session.getUndoManager().reset();

const getTemplate = () => editor.getValue();
editor.session.on('change', () => showPreview(getTemplate()));
showPreview(getTemplate());

ready({ getTemplate, getLink: () => badgeLink(getTemplate()) });
