import { defineConfig } from 'wxt';

import { DASHBOARD_MATCHES } from './lib/moengage/hosts';

// https://wxt.dev/api/config.html
export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  targetBrowsers: ['chrome', 'firefox', 'edge'],
  manifest: ({ browser }) => ({
    name: 'Passlink: wallet passes for MoEngage',
    description:
      'Puts PassKit SmartPass links into MoEngage templates: signed for each recipient, checked before you send.',
    permissions: ['storage', 'scripting'],
    host_permissions: [...DASHBOARD_MATCHES],
    content_security_policy: {
      // MiniJinja runs as WebAssembly inside the popup; nothing else may compile code.
      extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: 'passlink@passlink.invalid', strict_min_version: '128.0' },
          },
        }
      : // `storage.session` holds 10 MB, a long template before and after an insertion, from 112 on.
        { minimum_chrome_version: '112' }),
  }),
});
