import { drawDashboard } from '../dashboard/dashboard.ts';
import { make } from '../dashboard/make.ts';
import { ready } from '../hook.ts';
import { mailFragment } from '../templates/marketing-mail.ts';

/** The page's style sheet ends at the shadow root. */
const STYLE = `
  :host { display: block; padding: 20px; border: 1px solid #e2e5ea; border-radius: 10px; background: #fff; }
  :host(link-settings) { padding: 0; border: 0; }
  label { display: block; margin: 0 0 16px; color: #4b5563; font-size: 13px; font-weight: 500; }
  input, textarea { display: block; box-sizing: border-box; width: 100%; margin-top: 6px; padding: 8px 10px; border: 1px solid #cbd1da; border-radius: 6px; font: inherit; }
  textarea { height: 300px; font: 12.5px/1.5 ui-monospace, monospace; }`;

const template = make('textarea', { name: 'template', spellcheck: 'false' });
const link = make('input', { type: 'url', name: 'link', placeholder: 'https://' });
const name = make('input', { type: 'text', name: 'campaign' });
template.value = mailFragment(0);
link.value = 'https://harbour.example/card';
name.value = 'Spring card';

/** An element that draws its parts into an open shadow root, as a page of web components does. */
function component(name: string, ...parts: Node[]): HTMLElement {
  const element = document.createElement(name);
  element.attachShadow({ mode: 'open' }).append(make('style', {}, STYLE), ...parts);
  return element;
}

const linkRow = make('label', {}, 'Link URL', link);
// ?link=beside: in the template's own root, so that the focus moves inside one root.
const isBeside = new URLSearchParams(window.location.search).get('link') === 'beside';
const form = component(
  'campaign-form',
  make('label', {}, 'Campaign name', name),
  make('label', {}, 'Template', template),
  isBeside ? linkRow : component('link-settings', linkRow),
);
drawDashboard({ title: 'Custom HTML editor', channel: 'Email' }).append(form);
ready({ getTemplate: () => template.value, getLink: () => link.value });
