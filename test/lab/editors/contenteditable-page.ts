import { drawContentBlockForm } from '../dashboard/content-block-form.ts';
import { badgeLink, ready } from '../hook.ts';
import { contentBlock } from '../templates/content-block.ts';
import { mailFragment } from '../templates/marketing-mail.ts';

const { host, link, asked, kilobytes } = drawContentBlockForm();
// ?mail: a whole mail of tables. ?empty: nothing yet.
const source = asked.has('mail') ? mailFragment(kilobytes) : contentBlock(kilobytes);
const html = asked.has('empty') ? '' : source;

/** The element that the author writes in: of this page, or of a frame that is editable as a whole. */
function place(): HTMLElement {
  if (!asked.has('designmode')) {
    const element = document.createElement('div');
    element.contentEditable = asked.has('readonly') ? 'false' : 'true';
    element.setAttribute('role', 'textbox');
    element.setAttribute('aria-multiline', 'true');
    element.setAttribute('aria-label', asked.has('empty') ? 'HTML template' : 'Message');
    host.append(element);
    return element;
  }
  const frame = document.createElement('iframe');
  frame.title = 'Message';
  frame.style.cssText = 'width: 100%; height: 290px; border: 0';
  host.append(frame);
  if (!frame.contentDocument) throw new Error('The frame is of this page');
  frame.contentDocument.designMode = 'on';
  return frame.contentDocument.body;
}

const root = place();
root.innerHTML = html;

// Another editable element, as such pages have, that holds no template.
const chat = document.createElement('div');
chat.contentEditable = 'true';
chat.setAttribute('role', 'textbox');
chat.setAttribute('aria-label', 'Type a message to support');
chat.style.minHeight = '80px';
chat.innerHTML =
  '<p>Where do I put <a href="https://harbour.example">my link</a>, behind {{?</p>'.repeat(9);
host.after(chat);

ready({
  getTemplate: () => root.innerHTML,
  getLink: () => (asked.has('mail') ? badgeLink(root.innerHTML) : link.value),
});
