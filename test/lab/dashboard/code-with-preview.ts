import { askedKilobytes, mailDocument } from '../templates/marketing-mail.ts';
import styles from './dashboard.module.css';
import { drawDashboard } from './dashboard.ts';

/**
 * A place for an editor of code beside a live preview of what it holds, and what the page's address
 * asks for: `?kb=60` a long mail, `?faulty` one with curly quotes in its title's tag, `?lines=crlf` one from Windows, `?readonly`, and `?shadow` an
 * editor in an open shadow root.
 */
export function drawCodeWithPreview() {
  const asked = new URLSearchParams(window.location.search);
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
  // A strict policy lets nothing write a document from text.
  const showsPreview = asked.get('csp') !== 'strict';
  if (showsPreview) pane.append(preview);
  place.append(code, pane);

  const isCrlf = asked.get('lines') === 'crlf';
  const sound = mailDocument(askedKilobytes(window.location.search));
  const mail = asked.has('faulty')
    ? sound.replace('<title>', '<title>{{UserAttribute[‘City’]}}: ')
    : sound;
  return {
    asked,
    place,
    host: asked.has('shadow') ? inShadow(code) : code,
    isCrlf,
    mail: isCrlf ? mail.replaceAll('\n', '\r\n') : mail,
    showPreview: (source: string) => {
      if (showsPreview) preview.srcdoc = source;
    },
  };
}

function inShadow(outer: HTMLElement): HTMLElement {
  const host = document.createElement('div');
  host.style.height = '100%';
  outer.attachShadow({ mode: 'open' }).append(host);
  return host;
}
