import * as monaco from 'monaco-editor/editor/editor.api';
import 'monaco-editor/features/register.all';
import 'monaco-editor/languages/definitions/html/register';

import { drawCodeWithPreview } from '../dashboard/code-with-preview.ts';
import { badgeLink, ready } from '../hook.ts';

const { asked, host, mail, showPreview } = drawCodeWithPreview();

window.MonacoEnvironment = {
  getWorker: () =>
    new Worker(new URL('monaco-editor/editor/editor.worker', import.meta.url), { type: 'module' }),
};
const editor = monaco.editor.create(host, {
  value: mail,
  language: 'html',
  fontSize: 13,
  minimap: { enabled: false },
  automaticLayout: true,
  readOnly: asked.has('readonly'),
  // ?input=textarea: takes keys by a textarea, as Monaco did before browsers had EditContext.
  editContext: asked.get('input') !== 'textarea',
});
// Monaco's loader leaves this global. ?global=no: a page that bundles Monaco has none.
if (asked.get('global') !== 'no') Object.assign(window, { monaco });

const getTemplate = () => editor.getValue();
editor.onDidChangeModelContent(() => showPreview(getTemplate()));
showPreview(getTemplate());
if (asked.has('folded')) await editor.getAction('editor.foldAll')?.run();

ready({ getTemplate, getLink: () => badgeLink(getTemplate()) });
