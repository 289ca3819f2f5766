import codeMirror from 'codemirror5';
import 'codemirror5/lib/codemirror.css';
import 'codemirror5/mode/xml/xml';
import 'codemirror5/mode/javascript/javascript';
import 'codemirror5/mode/css/css';
import 'codemirror5/mode/htmlmixed/htmlmixed';
import 'codemirror5/addon/fold/foldcode';
import 'codemirror5/addon/fold/xml-fold';

import { drawCodeWithPreview } from '../dashboard/code-with-preview.ts';
import { badgeLink, ready } from '../hook.ts';

const { asked, host, isCrlf, mail, showPreview } = drawCodeWithPreview();

const editor = codeMirror(host, {
  mode: 'htmlmixed',
  lineNumbers: true,
  value: mail,
  // Without this the editor replaces every line break by its own kind.
  ...(isCrlf && { lineSeparator: '\r\n' }),
  // ?readonly=nocursor does not even take the focus.
  readOnly: asked.has('readonly') && (asked.get('readonly') || true),
});
editor.setSize('100%', '100%');
// ?folded: the mail's head is folded into one line.
if (asked.has('folded')) editor.foldCode({ line: lineOf('<head'), ch: 0 });
// The template as loaded is not something the author can undo.
editor.clearHistory();

const getTemplate = () => editor.getValue();
editor.on('change', () => showPreview(getTemplate()));
showPreview(getTemplate());

// ?restore=1000: puts the mail back that many milliseconds after a change.
if (asked.has('restore')) {
  editor.on('change', () => {
    if (getTemplate() !== mail) {
      setTimeout(() => editor.setValue(mail), Number(asked.get('restore')));
    }
  });
}

ready({ getTemplate, getLink: () => badgeLink(getTemplate()) });

function lineOf(words: string): number {
  return mail.slice(0, mail.indexOf(words)).split('\n').length - 1;
}
