import styles from '../dashboard/dashboard.module.css';
import { drawDashboard } from '../dashboard/dashboard.ts';
import { make } from '../dashboard/make.ts';
import { ready } from '../hook.ts';

/**
 * The template stands in a frame of a frame; the link field on the page around them, or with
 * `?link=frame` in a frame beside them. `?part` says which of these pages this one is.
 */
const asked = new URLSearchParams(window.location.search);
const part = asked.get('part') ?? 'page';

const place = drawDashboard({ title: 'Custom HTML editor', channel: 'Email' });

if (part === 'outer') {
  const inner = frame('Code editor', '/lab/codemirror6.html?bare');
  place.append(inner);
  whenReady(inner, () => readyWith({ template: inner }));
} else if (part === 'link') {
  place.className = styles.card ?? '';
  const link = linkField(place);
  ready({ getTemplate: () => '', getLink: () => link.value });
} else {
  const outer = frame('Email editor', '/lab/frames.html?bare&part=outer');
  const inFrame = asked.get('link') === 'frame';
  const settings = inFrame ? frame('Settings', '/lab/frames.html?bare&part=link') : undefined;
  const card = make('div', { class: styles.card });
  const link = settings ? undefined : linkField(card);
  place.append(settings ?? card, outer);
  whenReady(outer, () =>
    readyWith({ template: outer, ...(settings && { settings }), ...(link && { link }) }),
  );
}

function linkField(around: HTMLElement): HTMLInputElement {
  const link = make('input', { type: 'url', name: 'link', placeholder: 'https://' });
  link.value = 'https://harbour.example/card';
  around.append(make('label', {}, 'Link URL', link));
  return link;
}

function frame(title: string, src: string): HTMLIFrameElement {
  return make('iframe', { class: styles.frame, title, src });
}

/** A frame's page may be ready some time after it has loaded. */
function whenReady(of: HTMLIFrameElement, then: () => void): void {
  if (of.contentWindow?.lab) then();
  else setTimeout(() => whenReady(of, then), 20);
}

interface Parts {
  template: HTMLIFrameElement;
  settings?: HTMLIFrameElement;
  link?: HTMLInputElement;
}

function readyWith({ template, settings, link }: Parts): void {
  ready({
    getTemplate: () => template.contentWindow?.lab?.getTemplate() ?? '',
    getLink: () => link?.value ?? settings?.contentWindow?.lab?.getLink() ?? '',
  });
}
