import { describe, expect, it } from 'vitest';

import {
  classifyField,
  type FieldDescription,
  type FieldRole,
} from '../../../../../../lib/editor/adapters/text-field/classify-field';
import { INPUT } from './plain-input';

const TEXTAREA: FieldDescription = { ...INPUT, tag: 'textarea', type: 'textarea' };

const CASES: [FieldRole, string, FieldDescription][] = [
  ['link', 'an input of type url', { ...INPUT, type: 'url' }],
  ['link', 'a name in camel case', { ...INPUT, name: 'ctaDeepLink' }],
  ['link', 'a name with underscores', { ...INPUT, name: 'click_action' }],
  ['link', 'the href field of an editor’s pop-up', { ...INPUT, name: 'href', placeholder: 'URL' }],
  ['link', 'an example address as its placeholder', { ...INPUT, placeholder: 'https://' }],
  ['link', '“Target” alone', { ...INPUT, label: 'Target' }],
  ['link', 'a “Landing page” in a textarea', { ...TEXTAREA, label: 'Landing page' }],
  ['link', 'words beside it where it has none itself', { ...INPUT, nearby: 'Target URL:' }],
  ['template', 'a textarea that holds HTML', { ...TEXTAREA, label: 'Body', value: '<p>Hi</p>' }],
  [
    'image',
    'the src field of an editor’s pop-up',
    { ...INPUT, name: 'src', placeholder: 'http://' },
  ],
  ['image', '“Image” where an address belongs', { ...INPUT, type: 'url', label: 'Image' }],
  ['single', 'a title on a push page', { ...INPUT, label: 'Title', within: 'Push campaign' }],
  ['single', 'a message on an SMS page', { ...TEXTAREA, label: 'Message', within: 'New SMS' }],
  ['single', 'a message in a WhatsApp dialog', { ...TEXTAREA, name: 'body', within: 'WhatsApp' }],
  ['other', 'a title nobody says the channel of', { ...INPUT, label: 'Title' }],
  ['other', 'a message that may be e-mail', { ...TEXTAREA, label: 'Message', within: 'Email' }],
  ['other', 'a title beside a link', { ...INPUT, label: 'Title', nearby: 'Link' }],
  ['other', 'a name on a push page', { ...INPUT, label: 'Name', within: 'Push campaign' }],
  ['other', 'a search for links', { ...INPUT, type: 'search', label: 'Search links' }],
  ['other', 'a text input to search links', { ...INPUT, placeholder: 'Search links' }],
  ['other', 'an e-mail address', { ...INPUT, type: 'email', label: 'Link to' }],
  ['other', 'a password', { ...INPUT, type: 'password', label: 'URL' }],
  ['other', 'a picker that says so by its role', { ...INPUT, role: 'searchbox', label: 'URL' }],
  ['other', 'UTM parameters', { ...INPUT, name: 'utm_source', label: 'UTM source (URL)' }],
  ['other', 'a field without any words', INPUT],
];

/**
 * Labels from MoEngage's own screens and help, and from those of editors, each on a plain
 * text field. Source: moengage.com/docs and help.moengage.com (push templates, SMS, WhatsApp,
 * in-app navigation, Cards, dynamic content), Froala's, TinyMCE's, CKEditor's and Beefree's dialogs.
 */
const LABELS: Record<FieldRole, readonly string[]> = {
  link: [
    'Link URL',
    'URL',
    'Target URL',
    'Link',
    'Insert link',
    'Image link',
    'Image link URL',
    'Image click URL',
    'Deep link',
    'Deeplink',
    'Deeplink URL',
    'Deep-linking URL',
    'Enter deep link',
    'Rich landing',
    'Rich landing URL',
    'Rich-landing URL',
    'Landing page URL',
    'Redirect URL',
    'Redirection URL',
    'Default click action URL',
    'Click action',
    'Click-through URL',
    'On click URL',
    'CTA URL',
    'CTA link',
    'Button URL',
    'Button link',
    'Action URL',
    'Link address',
    'Web page address (URL)',
    'Website URL',
    'Open URL',
    'Destination URL',
    'Fallback URL',
    'Link to',
    'Dynamic URL',
    'Visit website URL',
    'Card click URL',
  ],
  image: [
    'Image URL',
    'Image source URL',
    'Image Source',
    'Image/GIF URL',
    'Image / GIF URL',
    'Picture URL',
    'Logo URL',
    'Banner image URL',
    'Large icon URL',
    'Icon URL',
    'Notification image URL',
    'Push image URL',
    'Card image URL',
    'Thumbnail URL',
    'Badge image URL',
    'Image address',
    'imageUrl',
    'img_src',
    'URL of the image',
    'URL for image',
  ],
  template: [],
  single: [
    'Push title',
    'Push message',
    'Notification title',
    'Notification message',
    'Notification text',
    'Message title',
    'Message body',
    'SMS text',
    'SMS message',
    'SMS content',
    'RCS message',
    'WhatsApp message',
    'In-app message',
    'Web push title',
    'Card title',
    'Card description',
    'Push summary',
  ],
  other: [
    'Campaign name',
    'Message name',
    'Subject',
    'Subject line',
    'Preview text',
    'Pre-header',
    'Sender name',
    'From name',
    'Reply-to address',
    'Link text',
    'Link title',
    'Display text',
    'Displayed text',
    'Text to display',
    'Button text',
    'Button label',
    'Alt text',
    'Image alt text',
    'Image title',
    'Image width',
    'Alternative text',
    'UTM source',
    'UTM campaign',
    'URL parameters',
    'Webhook URL',
    'API endpoint URL',
    'Callback URL',
    'Content API URL',
    'Video URL',
    'Video source',
    'Background image source',
    'Background video URL',
    'Audio URL',
    'Media URL',
    'Font URL',
    'Target audience',
    'Target users',
    'Campaign tags',
    'Page URL contains',
    'Test e-mail',
    'Screen name',
    'Notification channel',
    'Key',
    'Value',
    'Width',
    'Reason for suppression',
    'Search images by URL',
    'Whitelisted URLs',
  ],
};

const TEMPLATE_LABELS = [
  'HTML',
  'HTML code',
  'Template',
  'Content block',
  'Source code',
  'Email body',
  'E-mail body',
  'Custom HTML',
  'Markup',
  'Edit HTML',
];

describe('a field is classified by its words', () => {
  it.each(CASES)('%s: %s', (role, _, field) => {
    expect(classifyField(field)).toBe(role);
  });

  it.each(Object.entries(LABELS).flatMap(([role, labels]) => labels.map((label) => [role, label])))(
    '%s: “%s”',
    (role, label = '') => {
      expect(classifyField({ ...INPUT, label })).toBe(role);
    },
  );

  it.each(LABELS.link.concat(LABELS.image))(
    'classifies a placeholder or a name like a label: “%s”',
    (label) => {
      const role = classifyField({ ...INPUT, label });
      expect(classifyField({ ...INPUT, placeholder: label })).toBe(role);
      expect(classifyField({ ...INPUT, name: label.replaceAll(/\W+/g, '_') })).toBe(role);
    },
  );

  it.each(TEMPLATE_LABELS)('classifies a textarea “%s” as a template', (label) => {
    expect(classifyField({ ...TEXTAREA, label })).toBe('template');
  });
});
