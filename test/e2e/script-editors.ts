import type { BrowserContext, Page } from '@playwright/test';

import { LAB_URL } from '../support/lab.ts';
import { serveHtml } from '../support/lab-server.ts';

/** An editor on a page that loads it by script tags, as pages outside of our lab do. */
interface ScriptEditor {
  /** Files below `node_modules`. */
  styles?: readonly string[];
  scripts: readonly string[];
  /** Files below `node_modules` by the names that modules import them by. */
  modules?: Readonly<Record<string, string>>;
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

const PROSEMIRROR = [
  'commands',
  'history',
  'inputrules',
  'keymap',
  'model',
  'state',
  'transform',
  'view',
] as const;

const SCRIPT_EDITORS = {
  trumbowyg: {
    styles: ['trumbowyg/dist/ui/trumbowyg.css'],
    scripts: ['jquery/dist/jquery.js', 'trumbowyg/dist/trumbowyg.js'],
    html: AREA,
    start: `$('#mail').trumbowyg({ svgPath: false }); ready(${SENT});`,
  },
  suneditor2: {
    styles: ['suneditor2/dist/css/suneditor.min.css'],
    scripts: ['suneditor2/dist/suneditor.min.js'],
    html: AREA,
    start: `const sun = SUNEDITOR.create('mail', { buttonList: [['bold', 'link', 'codeView']], height: 200 });
      window.sun = sun; ready(() => sun.getContents());`,
  },
  suneditor3: {
    styles: ['suneditor3/dist/suneditor.min.css'],
    scripts: ['suneditor3/dist/suneditor.min.js'],
    html: AREA,
    start: `const sun = SUNEDITOR.create('#mail', { buttonList: [['bold', 'codeView']], height: 200 });
      ready(() => sun.$.html.get());`,
  },
  summernote: {
    styles: ['summernote/dist/summernote-lite.min.css'],
    scripts: ['jquery/dist/jquery.js', 'summernote/dist/summernote-lite.min.js'],
    html: AREA,
    start: `$('#mail').summernote({ height: 200, toolbar: [['view', ['codeview']]] }); ready(() => $('#mail').summernote('code'));`,
  },
  // As it comes, its source view is Ace where the page has that.
  jodit: {
    styles: ['jodit/es2021/jodit.min.css'],
    scripts: ['ace-builds/src-noconflict/ace.js', 'jodit/es2021/jodit.min.js'],
    html: AREA,
    start: `const sourceEditor = location.search.includes('ace') ? 'ace' : 'area';
      const jodit = Jodit.make('#mail', { height: 300, buttons: 'source,bold,link', toolbarAdaptive: false, sourceEditor, beautifyHTML: false });
      ready(() => jodit.value);`,
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
    scripts: [],
    modules: {
      '@toast-ui/editor': '@toast-ui/editor/dist/esm/index.js',
      orderedmap: 'orderedmap/dist/index.js',
      'rope-sequence': 'rope-sequence/dist/index.js',
      'w3c-keyname': 'w3c-keyname/index.js',
      ...Object.fromEntries(
        PROSEMIRROR.map((name) => [`prosemirror-${name}`, `prosemirror-${name}/dist/index.js`]),
      ),
    },
    html: '<div id="mail"></div>',
    start: `const { default: Editor } = await import('@toast-ui/editor');
      const toast = new Editor({ el: document.getElementById('mail'), height: '300px', initialEditType: location.search.includes('wysiwyg') ? 'wysiwyg' : 'markdown' });
      toast.setHTML(MAIL); ready(() => toast.getHTML() + '\\n=====\\n' + toast.getMarkdown());`,
  },
  grapesjs: {
    styles: ['grapesjs/dist/css/grapes.min.css'],
    scripts: ['grapesjs/dist/grapes.min.js'],
    html: '<div id="mail" style="height: 500px"></div>',
    start: `const grapes = grapesjs.init({ container: '#mail', storageManager: false, height: '500px', components: MAIL });
      window.grapes = grapes; grapes.on('load', () => ready(() => grapes.getHtml()));`,
  },
} satisfies Record<string, ScriptEditor>;

/** Opens a page with an editor in a form, and a field for a link below it. */
export async function openScriptEditor(
  context: BrowserContext,
  name: keyof typeof SCRIPT_EDITORS,
  query = '',
): Promise<Page> {
  const page = await context.newPage();
  const url = `${LAB_URL}script-${name}.html`;
  serveHtml(url, pageOf(SCRIPT_EDITORS[name]));
  await page.goto(url + query);
  await page.waitForFunction(() => window.lab !== undefined);
  return page;
}

function pageOf({ styles = [], scripts, modules = {}, html, start }: ScriptEditor): string {
  const imports = Object.fromEntries(
    Object.entries(modules).map(([name, path]) => [name, `/lab/npm/${path}`]),
  );
  const escaped = MAIL.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  return `<!doctype html><meta charset="utf-8"><title>Editor</title>
${styles.map((path) => `<link rel="stylesheet" href="npm/${path}">`).join('\n')}
<script type="importmap">${JSON.stringify({ imports })}</script>
<form action="#">${html.replace('$MAIL', MAIL).replace('$ESCAPED', escaped)}
<p><label>Link URL <input type="url" id="link"></label></p></form>
${scripts.map((path) => `<script src="npm/${path}"></script>`).join('\n')}
<script type="module">
const MAIL = ${JSON.stringify(MAIL)};
const ready = (saved) => {
  window.lab = { getTemplate: () => String(saved()), getLink: () => document.getElementById('link').value };
};
${start}
</script>`;
}
