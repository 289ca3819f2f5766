import IMask, { type FactoryOpts } from 'imask';

import styles from '../dashboard/dashboard.module.css';
import { drawDashboard } from '../dashboard/dashboard.ts';
import { make } from '../dashboard/make.ts';
import { ready } from '../hook.ts';
import { mailFragment } from '../templates/marketing-mail.ts';

/** What IMask lets into the link field, by `?mask=`. */
const MASKS: Record<string, FactoryOpts> = {
  /** Anything but white space: a variable comes through. */
  loose: { mask: /^\S*$/ },
  /** What may stand in an address, and no brace. */
  address: { mask: (text: string) => /^[\w:/.?=&%#~-]*$/.test(text) },
  /** Addresses in small letters. */
  lower: { mask: /^\S*$/, prepare: (text) => text.toLowerCase() },
  /** Tidied once the author is done with it. */
  late: {
    mask: /^\S*$/,
    commit: (text, masked) => {
      // As IMask's manual says: setting `value` here would commit again without end.
      Object.assign(masked, { _value: text.replaceAll(/[{}]/g, '') });
    },
  },
};

const place = drawDashboard({ title: 'Custom HTML editor', channel: 'Email' });
place.className = styles.card ?? '';
const template = make('textarea', { name: 'template', spellcheck: 'false' });
const link = make('input', { type: 'url', name: 'link' });
place.append(make('label', {}, 'Template', template), make('label', {}, 'Link URL', link));
template.value = mailFragment(0);
link.value = 'https://harbour.example/card';

const asked = new URLSearchParams(window.location.search).get('mask') ?? 'loose';
const mask = IMask(link, MASKS[asked] ?? MASKS['loose']!);

// The page saves what the mask holds, not what the field shows.
ready({ getTemplate: () => template.value, getLink: () => mask.value });
