import { make } from '../dashboard/make.ts';
import { ready } from '../hook.ts';
import { ariaForm } from '../passkit/aria-form.ts';
import { nativeForm } from '../passkit/native-form.ts';
import { reactForm } from '../passkit/react-form.tsx';
import type { DrawnForm } from '../passkit/setup.ts';

/**
 * PassKit's Settings › Integrations, as its documentation tells of it: the form for MoEngage beside
 * another integration's, which asks for a key, too. `?shape=` says what MoEngage's is made of;
 * `none` leaves it out.
 */
const asked = new URLSearchParams(window.location.search).get('shape') ?? 'native';
const SHAPES: Record<string, (onSave: () => void) => DrawnForm> = {
  native: nativeForm,
  aria: ariaForm,
  react: reactForm,
};

let saved = 0;
const form = SHAPES[asked]?.(() => {
  saved += 1;
});

/** The other integration: its key's field must stay empty. */
const others = make('input', { type: 'text' });
const program = make('input', { type: 'text', value: 'Harbour Coffee card' });
document.body.append(
  make('h1', {}, 'Settings'),
  make('section', {}, make('h2', {}, 'Program'), make('label', {}, 'Name', program)),
  make(
    'section',
    {},
    make('h2', {}, 'Iterable'),
    make('label', {}, 'API key', others),
    make('label', {}, 'Name', make('input', { type: 'text' })),
    make('label', {}, make('input', { type: 'checkbox' }), 'Enable integration'),
    make('label', {}, make('input', { type: 'checkbox' }), 'Pass created'),
    make('button', {}, 'Save'),
  ),
  make('section', {}, make('h2', {}, 'MoEngage'), ...(form ? [form.element] : [])),
);

ready({
  /** What the form would save, how often it was, and what went astray. */
  getTemplate: () =>
    JSON.stringify({
      setup: form?.read(),
      saved,
      astray: [others.value, program.value],
    }),
  getLink: () => '',
});
