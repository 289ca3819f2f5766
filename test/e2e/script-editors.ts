import type { BrowserContext, Page } from '@playwright/test';

import { LAB_URL } from '../support/lab.ts';
import { serveHtml } from '../support/lab-server.ts';

/** An editor on a page that loads it by script tags, as pages outside of our lab do. */
interface ScriptEditor {
  /** Files below `node_modules`. */
  styles?: readonly string[];
  scripts: readonly string[];
  /** What stands in the form, where the mail goes into `$MAIL`. */
  html: string;
  /** JavaScript that starts the editor, and calls `ready(saved)` with what the page would save. */
  start: string;
}

const MAIL =
  '<p>Hi {{UserAttribute["First Name"]}}, your card is <strong>ready</strong>.</p>' +
  '<p><a href="https://old.example/card">Open the card</a></p><p>See you soon</p>';

const AREA = '<textarea id="mail" name="mail" rows="12" cols="80">$ESCAPED</textarea>';
const BOX = '<div id="mail">$MAIL</div>';

/** What a form that is sent now would send as the mail. */
const SENT = `() => new FormData(document.forms[0]).get('mail')`;

export const SCRIPT_EDITORS = {
  trumbowyg: {
    styles: ['trumbowyg/dist/ui/trumbowyg.css'],
    scripts: ['jquery/dist/jquery.js', 'trumbowyg/dist/trumbowyg.js'],
    html: AREA,
    start: `$('#mail').trumbowyg({ svgPath: false }); ready(${SENT});`,
  },
  jodit: {
    styles: ['jodit/es2015/jodit.fat.min.css'],
    scripts: ['jodit/es2015/jodit.fat.min.js'],
    html: AREA,
    start: `const jodit = Jodit.make('#mail'); ready(${SENT});`,
  },
  summernote: {
    styles: ['summernote/dist/summernote-lite.css'],
    scripts: ['jquery/dist/jquery.js', 'summernote/dist/summernote-lite.js'],
    html: AREA,
    start: `$('#mail').summernote({ height: 200 }); ready(${SENT});`,
  },
  medium: {
    styles: ['medium-editor/dist/css/medium-editor.css'],
    scripts: ['medium-editor/dist/js/medium-editor.js'],
    html: AREA,
    start: `new MediumEditor('#mail'); ready(${SENT});`,
  },
  suneditor2: {
    styles: ['suneditor2/dist/css/suneditor.min.css'],
    scripts: ['suneditor2/dist/suneditor.min.js'],
    html: AREA,
    start: `const sun = SUNEDITOR.create('mail', { buttonList: [['bold', 'link', 'codeView']], height: 200 });
      window.sun = sun; ready(() => sun.getContents());`,
  },
  suneditor3: {
    styles: ['suneditor3/dist/suneditor.min.css', 'suneditor3/dist/suneditor-contents.min.css'],
    scripts: ['suneditor3/dist/suneditor.min.js'],
    html: AREA,
    start: `const sun = SUNEDITOR.create('mail', { buttonList: [['bold', 'link', 'codeView']], height: 200 });
      window.sun = sun; ready(() => sun.$.html.get());`,
  },
  squire: {
    scripts: ['squire-rte/dist/squire-raw.js'],
    html: '<div id="mail" style="height: 200px; border: 1px solid"></div>',
    start: `const squire = new Squire(document.getElementById('mail'), { sanitizeToDOMFragment: (html) => document.createRange().createContextualFragment(html) });
      squire.setHTML(MAIL); ready(() => squire.getHTML());`,
  },
  quill1: {
    styles: ['quill1/dist/quill.snow.css'],
    scripts: ['quill1/dist/quill.js'],
    html: BOX,
    start: `const quill = new Quill('#mail', { theme: 'snow' }); ready(() => quill.root.innerHTML);`,
  },
  tinymce4: {
    scripts: [
      'tinymce4/tinymce.min.js',
      'tinymce4/themes/modern/theme.min.js',
      'tinymce4/plugins/code/plugin.min.js',
      'tinymce4/plugins/link/plugin.min.js',
    ],
    html: AREA,
    start: `tinymce.init({ selector: '#mail', height: 300, plugins: 'code link', toolbar: 'undo bold link code', skin_url: 'npm/tinymce4/skins/lightgray', branding: false })
      .then(([editor]) => ready(() => editor.getContent()));`,
  },
  'tinymce4-inline': {
    scripts: [
      'tinymce4/tinymce.min.js',
      'tinymce4/themes/modern/theme.min.js',
      'tinymce4/plugins/link/plugin.min.js',
    ],
    html: BOX,
    start: `tinymce.init({ selector: '#mail', inline: true, plugins: 'link', skin_url: 'npm/tinymce4/skins/lightgray', branding: false })
      .then(([editor]) => ready(() => editor.getContent()));`,
  },
  trix: {
    styles: ['trix/dist/trix.css'],
    scripts: ['trix/dist/trix.umd.js'],
    html: '<input type="hidden" id="mail" name="mail" value="$ESCAPED"><trix-editor input="mail"></trix-editor>',
    start: `const begun = () => ready(${SENT}); document.querySelector('trix-editor').editor ? begun() : addEventListener('trix-initialize', begun);`,
  },
  toastui: {
    styles: ['@toast-ui/editor/dist/toastui-editor.css'],
    scripts: ['@toast-ui/editor/dist/all.js'],
    html: '<div id="mail"></div>',
    start: `const toast = new toastui.Editor({ el: document.getElementById('mail'), height: '300px', initialEditType: location.search.includes('wysiwyg') ? 'wysiwyg' : 'markdown' });
      toast.setHTML(MAIL); ready(() => toast.getHTML() + '\\n=====\\n' + toast.getMarkdown());`,
  },
  grapesjs: {
    styles: ['grapesjs/dist/css/grapes.min.css'],
    scripts: ['grapesjs/dist/grapes.min.js'],
    html: '<div id="mail" style="height: 500px"></div>',
    start: `const grapes = grapesjs.init({ container: '#mail', storageManager: false, height: '500px', components: MAIL });
      window.grapes = grapes; grapes.on('load', () => ready(() => grapes.getHtml()));`,
  },
  draft: {
    styles: ['draft-js/dist/Draft.css'],
    scripts: [
      'react17/umd/react.development.js',
      'react-dom17/umd/react-dom.development.js',
      'immutable/dist/immutable.js',
      'object-assign/index.js',
      'draft-js/dist/Draft.js',
    ],
    html: '<div id="mail" style="height: 200px"></div>',
    start: `let state = Draft.EditorState.createWithContent(Draft.ContentState.createFromText('Hi there, your card is ready'));
      const draw = () => ReactDOM.render(React.createElement(Draft.Editor, { editorState: state, onChange(next) { state = next; draw(); } }), document.getElementById('mail'));
      draw(); ready(() => state.getCurrentContent().getPlainText());`,
  },
  froala2: {
    styles: ['froala2/css/froala_editor.pkgd.min.css'],
    scripts: ['jquery/dist/jquery.js', 'froala2/js/froala_editor.pkgd.min.js'],
    html: BOX,
    start: `$('#mail').froalaEditor({ height: 200 }); ready(() => $('#mail').froalaEditor('html.get'));`,
  },
} satisfies Record<string, ScriptEditor>;

export type ScriptEditorName = keyof typeof SCRIPT_EDITORS;

/** Opens a page with an editor in a form, and a field for a link below it. */
export async function openScriptEditor(
  context: BrowserContext,
  name: ScriptEditorName,
  query = '',
): Promise<Page> {
  const page = await context.newPage();
  const url = `${LAB_URL}script-${name}.html`;
  serveHtml(url, pageOf(SCRIPT_EDITORS[name]));
  await page.goto(url + query);
  await page.waitForFunction(() => window.lab !== undefined);
  return page;
}

function pageOf({ styles = [], scripts, html, start }: ScriptEditor): string {
  const escaped = MAIL.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  return `<!doctype html><meta charset="utf-8"><title>Editor</title>
${styles.map((path) => `<link rel="stylesheet" href="npm/${path}">`).join('\n')}
<form action="#">${html.replace('$MAIL', MAIL).replace('$ESCAPED', escaped)}
<p><label>Link URL <input type="url" id="link"></label></p></form>
${scripts.map((path) => `<script src="npm/${path}"></script>`).join('\n')}
<script>
const MAIL = ${JSON.stringify(MAIL)};
const ready = (saved) => {
  window.lab = { getTemplate: () => String(saved()), getLink: () => link.value };
};
${start}
</script>`;
}
