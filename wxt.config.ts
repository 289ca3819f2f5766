import { defineConfig } from 'wxt';

import { pageFunctions } from './lib/page/page-functions.plugin';
import { API_MATCHES, DATA_CENTERS } from './lib/moengage/data-centers';
import { DASHBOARD_MATCHES, EDITOR_MATCHES } from './lib/moengage/hosts';
import { PASSKIT_MATCHES } from './lib/passkit-form/hosts';

/** MiniJinja runs as WebAssembly inside the popup; nothing else may compile code. */
const OWN_CODE = {
  'script-src': "'self' 'wasm-unsafe-eval'",
  'object-src': "'none'",
  'base-uri': "'none'",
  // Nobody shows our pages inside theirs, where a click can be led astray.
  'frame-ancestors': "'none'",
};

/**
 * Background and pages reach the extension's own files and MoEngage's servers, nothing beyond; the
 * browser lets nobody speak to those before the author has allowed it. Left out while developing,
 * where WXT's server sends the code.
 */
const NOTHING_ELSE = {
  'default-src': "'none'",
  // The WebAssembly module is a file of ours.
  'connect-src': ["'self'", ...DATA_CENTERS.map(({ apiHost }) => `https://${apiHost}`)].join(' '),
  // Mantine writes its variables, and React its styles, into the page.
  'style-src': "'self' 'unsafe-inline'",
  // QR codes and Mantine's icons are drawn as data.
  'img-src': "'self' data:",
  'form-action': "'none'",
};

const policy = (directives: Record<string, string>) =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');

// https://wxt.dev/api/config.html
export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  vite: () => ({ plugins: [pageFunctions()] }),
  targetBrowsers: ['chrome', 'firefox', 'edge'],
  // In Firefox, too: its second version has neither `action` nor optional hosts.
  manifestVersion: 3,
  manifest: ({ browser, command }) => ({
    name: 'Passlink: wallet passes for MoEngage',
    description:
      'Puts PassKit SmartPass links into MoEngage templates: signed for each recipient, checked before you send.',
    permissions: [
      'storage',
      'scripting',
      'contextMenus',
      // The vault locks itself: after a time, and with the screen.
      'alarms',
      'idle',
      // Firefox has a sidebar of its own, which needs none.
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    commands: {
      'insert-link': {
        suggested_key: { default: 'Alt+Shift+P' },
        description: 'Insert the SmartPass link where the cursor is',
      },
    },
    host_permissions: [...DASHBOARD_MATCHES],
    content_scripts: [
      {
        matches: [...DASHBOARD_MATCHES],
        // Editors stand in frames, some of them without an address of their own.
        all_frames: true,
        match_about_blank: true,
        match_origin_as_fallback: true,
        js: ['field-watch.js'],
      },
    ],
    optional_host_permissions: [...EDITOR_MATCHES, ...API_MATCHES, ...PASSKIT_MATCHES],
    content_security_policy: {
      extension_pages: policy(command === 'serve' ? OWN_CODE : { ...NOTHING_ELSE, ...OWN_CODE }),
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: 'passlink@passlink.invalid', strict_min_version: '128.0' },
          },
        }
      : // `storage.session` holds 10 MB, a long template before and after an insertion, from 112 on;
        // `sidePanel.open` is there from 116 on, `Promise.withResolvers` from 119.
        { minimum_chrome_version: '119' }),
  }),
});
