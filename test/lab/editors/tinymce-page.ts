import tinymce from 'tinymce';
import 'tinymce/icons/default';
import 'tinymce/models/dom';
import 'tinymce/plugins/autolink';
import 'tinymce/plugins/code';
import 'tinymce/plugins/image';
import 'tinymce/plugins/link';
import 'tinymce/plugins/lists';
import 'tinymce/plugins/table';
import 'tinymce/skins/content/default/content.js';
import 'tinymce/skins/ui/oxide/content.inline.js';
import 'tinymce/skins/ui/oxide/content.js';
import 'tinymce/skins/ui/oxide/skin.js';
import 'tinymce/themes/silver';

import { drawDashboard } from '../dashboard/dashboard.ts';
import { badgeLink, ready } from '../hook.ts';
import { askedKilobytes, mailFragment } from '../templates/marketing-mail.ts';

const place = drawDashboard({ title: 'Custom HTML editor', channel: 'Email' });
const asked = new URLSearchParams(window.location.search);
const inline = asked.has('inline');

const host = document.createElement(inline ? 'div' : 'textarea');
place.append(host);

const [editor] = await tinymce.init({
  target: host,
  inline,
  license_key: 'gpl',
  height: 570,
  promotion: false,
  branding: false,
  skin: 'oxide',
  content_css: 'default',
  plugins: 'autolink code image link lists table',
  toolbar: 'undo redo | blocks bold italic | link image table | code',
  readonly: asked.has('readonly'),
  // Two more ways to keep an author from writing, besides the read-only mode above.
  disabled: asked.has('disabled'),
  editable_root: !asked.has('uneditable'),
  // ?urls=absolute: as on pages that send mail; by default TinyMCE makes addresses relative.
  ...(asked.get('urls') === 'absolute' && { relative_urls: false, remove_script_host: false }),
  // ?protect: as TinyMCE's manual recommends for template tags.
  ...(asked.has('protect') && { protect: [/\{%[^]*?%\}/g, /\{#[^]*?#\}/g] }),
});
if (!editor) throw new Error('TinyMCE did not start');
editor.setContent(mailFragment(askedKilobytes(window.location.search)));
// The template as loaded is not something the author can undo.
editor.undoManager.reset();
editor.undoManager.add();

ready({
  getTemplate: () => editor.getContent(),
  getLink: () => badgeLink(editor.getContent()),
});
