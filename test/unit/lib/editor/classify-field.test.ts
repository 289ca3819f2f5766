import { describe, expect, it } from 'vitest';

import {
  classifyField,
  type FieldDescription,
  type FieldRole,
} from '../../../../lib/editor/classify-field';

const INPUT: FieldDescription = {
  tag: 'input',
  type: 'text',
  role: '',
  label: '',
  name: '',
  placeholder: '',
  nearby: '',
  value: '',
  locked: false,
};
const TEXTAREA: FieldDescription = { ...INPUT, tag: 'textarea', type: 'textarea' };

const CASES: [FieldRole, string, FieldDescription][] = [
  ['link', 'an input of type url', { ...INPUT, type: 'url' }],
  ['link', 'a label “Link URL”', { ...INPUT, label: 'Link URL' }],
  ['link', 'a name in camel case', { ...INPUT, name: 'ctaDeepLink' }],
  ['link', 'a name with underscores', { ...INPUT, name: 'click_action' }],
  ['link', 'the href field of an editor’s pop-up', { ...INPUT, name: 'href', placeholder: 'URL' }],
  ['link', 'an example address as its placeholder', { ...INPUT, placeholder: 'https://' }],
  ['link', '“Target” alone', { ...INPUT, label: 'Target' }],
  ['link', '“Image link”', { ...INPUT, label: 'Image link' }],
  ['link', 'a “Landing page” in a textarea', { ...TEXTAREA, label: 'Landing page' }],
  ['link', 'words beside it where it has none itself', { ...INPUT, nearby: 'Target URL:' }],
  ['template', 'a textarea that holds HTML', { ...TEXTAREA, label: 'Body', value: '<p>Hi</p>' }],
  ['template', 'an empty textarea called “HTML”', { ...TEXTAREA, label: 'HTML' }],
  ['template', 'a content block', { ...TEXTAREA, label: 'Content block' }],
  ['other', 'a search for links', { ...INPUT, type: 'search', label: 'Search links' }],
  ['other', 'a text input to search links', { ...INPUT, placeholder: 'Search links' }],
  ['other', 'an e-mail address', { ...INPUT, type: 'email', label: 'Link to' }],
  ['other', 'a password', { ...INPUT, type: 'password', label: 'URL' }],
  ['other', 'an image’s source', { ...INPUT, label: 'Image source URL', placeholder: 'https://' }],
  ['other', 'an image’s address', { ...INPUT, label: 'Image URL' }],
  ['other', 'the text of a link', { ...INPUT, label: 'Link text' }],
  ['other', 'UTM parameters', { ...INPUT, name: 'utm_source', label: 'UTM source (URL)' }],
  ['other', 'a webhook', { ...INPUT, label: 'Webhook URL' }],
  ['other', 'a target audience', { ...INPUT, label: 'Target audience' }],
  ['other', 'a title beside a link', { ...INPUT, label: 'Title', nearby: 'Link' }],
  // A push message is a template of its own: what is set in it is not known to its link field.
  [
    'other',
    'a message with Jinja in it',
    { ...TEXTAREA, label: 'Message', value: 'Hi {{ name }}' },
  ],
  ['other', 'a field without any words', INPUT],
];

describe('a field is told by its words', () => {
  it.each(CASES)('%s: %s', (role, _, field) => {
    expect(classifyField(field)).toBe(role);
  });
});
