import Quill from 'quill';
import 'quill/dist/quill.snow.css';

import { drawContentBlockForm } from '../dashboard/content-block-form.ts';
import { ready } from '../hook.ts';
import { contentBlock } from '../templates/content-block.ts';

const { host, link, asked, kilobytes } = drawContentBlockForm();

const place = document.createElement('div');
place.innerHTML = contentBlock(kilobytes);
host.append(place);

const quill = new Quill(place, {
  theme: 'snow',
  readOnly: asked.has('readonly'),
  modules: { toolbar: [[{ header: 2 }, 'bold', 'italic', 'link']] },
});
quill.root.setAttribute('aria-labelledby', 'message');
// The template as loaded is not something the author can undo.
quill.history.clear();

// ?global: the global that pages have when they load Quill by a script tag.
if (asked.has('global')) Object.assign(window, { Quill });

ready({
  getTemplate: () => quill.getSemanticHTML(),
  getLink: () => link.value,
});
