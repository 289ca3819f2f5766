import { defineConfig } from 'wxt';

import { pageFunctions } from './lib/page/page-functions.plugin';
import { API_MATCHES, DATA_CENTERS } from './lib/moengage/data-centers';
import { DASHBOARD_MATCHES, EDITOR_MATCHES } from './lib/moengage/hosts';
import { PASSKIT_MATCHES } from './lib/passkit-form/hosts';

/** MiniJinja runs as WebAssembly in the popup; no other code may be compiled at run time. */
const OWN_CODE = {
  'script-src': "'self' 'wasm-unsafe-eval'",
  'object-src': "'none'",
  'base-uri': "'none'",
  // No other page may frame ours, where it could trick the user into clicks.
  'frame-ancestors': "'none'",
};

/**
 * The background and pages may reach only the extension's own files and MoEngage's servers, and the
 * latter only after the author allows it. Left out during development, because WXT's server
 * delivers the code.
 */
const NOTHING_ELSE = {
  'default-src': "'none'",
  // The WebAssembly module is one of our own files.
  'connect-src': ["'self'", ...DATA_CENTERS.map(({ apiHost }) => `https://${apiHost}`)].join(' '),
  // Mantine writes its variables, and React its styles, into the page.
  'style-src': "'self' 'unsafe-inline'",
  // QR codes and Mantine's icons are data URLs.
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
  // Firefox needs version 3, too: its version 2 has neither `action` nor optional hosts.
  manifestVersion: 3,
  manifest: ({ browser, command }) => ({
    name: 'Passlink: wallet passes for MoEngage',
    description:
      'Puts PassKit SmartPass links into MoEngage templates: signed for each recipient, checked before you send.',
    permissions: [
      'storage',
      'scripting',
      'contextMenus',
      // The vault locks itself after an idle time, and when the screen locks.
      'alarms',
      'idle',
      // Firefox has its own sidebar, which needs no permission.
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
        // Editors are in frames, and some of these have no address of their own.
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
      : // From 112 on, `storage.session` holds 10 MB: a long template before and after an insertion.
        // `sidePanel.open` needs 116, `Promise.withResolvers` 119.
        { minimum_chrome_version: '119' }),
  }),
});
