import { drawDashboard } from '../dashboard/dashboard.ts';
import { badgeLink, ready } from '../hook.ts';
import { askedKilobytes, mailFragment } from '../templates/marketing-mail.ts';

// CKEditor 4 loads its parts when it needs them, from where the lab's build has put them.
window.CKEDITOR_BASEPATH = '/lab/ckeditor4/';
await import('ckeditor4');

const place = drawDashboard({ title: 'Custom HTML editor', channel: 'Email' });
const asked = new URLSearchParams(window.location.search);
const inline = asked.has('inline');

// By default it turns quotes in text into entities, so the mail has no tags; ?quotes=kept keeps them.
const keepsQuotes = asked.get('quotes') === 'kept';

const host = document.createElement(inline ? 'div' : 'textarea');
if (inline) host.contentEditable = 'true';
place.append(host);

const config = {
  height: 460,
  customConfig: '',
  stylesSet: false,
  versionCheck: false,
  readOnly: asked.has('readonly'),
  removePlugins: 'scayt,wsc,exportpdf,a11yhelp,about',
  // Templates need this, or their tables would lose their styles. ?filter keeps the default filter.
  ...(!asked.has('filter') && { allowedContent: true }),
  ...(keepsQuotes && { entities: false }),
};
const editor = inline
  ? window.CKEDITOR?.inline(host, config)
  : window.CKEDITOR?.replace(host, config);
if (!editor) throw new Error('CKEditor 4 did not start');

editor.on('instanceReady', () => {
  const mail = mailFragment(askedKilobytes(window.location.search));
  editor.setData(keepsQuotes ? mail : mail.replaceAll(/\{\{.*?\}\}/g, 'you'), {
    noSnapshot: true,
    callback() {
      // The template as loaded is not something the author can undo.
      editor.resetUndo();
      ready({ getTemplate: () => editor.getData(), getLink: () => badgeLink(editor.getData()) });
    },
  });
});
