/**
 * What everything that we draw over the page begins with. It lives in a closed shadow root, and
 * `all: initial` keeps the page's own style from reaching through what is inherited. `all` leaves the
 * direction alone, which is set because our words are English whatever the page's are. Colours are
 * the popup's; they are important, or a page could make them all alike.
 */
export const OVERLAY_STYLE = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  display: block !important;
  width: 0 !important;
  height: 0 !important;
  overflow: visible !important;
  z-index: 2147483647 !important;
  color-scheme: light dark;
  direction: ltr !important;
  unicode-bidi: isolate !important;
  --accent: #0d6863 !important;
  --surface: #fff !important;
  --text: #161c1d !important;
  --line: #d6dddd !important;
  --quiet: #566264 !important;
  --bad: #b42318 !important;
  font: 13px/18px system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif !important;
}
[hidden] { display: none !important; }
button:hover { background: color-mix(in srgb, currentcolor 12%, transparent); }
@media (prefers-color-scheme: dark) {
  :host { --accent: #4db7ad !important; --surface: #222a2a !important; --text: #e4eaea !important; --line: #3a4545 !important; --quiet: #9aa9a9 !important; --bad: #ff8a7a !important; }
}
`;
