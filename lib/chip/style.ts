import { OVERLAY_STYLE } from './overlay-style';

/** The chip's look. */
export const STYLE = `${OVERLAY_STYLE}
.panel {
  position: fixed;
  display: flex;
  align-items: center;
  gap: 2px;
  box-sizing: border-box;
  width: max-content;
  max-width: min(340px, calc(100vw - 12px));
  padding: 2px;
  border: 1px solid var(--line);
  border-radius: 14px;
  background: var(--surface);
  color: var(--text);
  box-shadow: 0 1px 2px rgb(0 0 0 / 12%), 0 4px 12px rgb(0 0 0 / 14%);
}
.line { max-width: min(420px, calc(100vw - 12px)); }
.away { visibility: hidden; }
.ready { border-color: var(--accent); background: var(--accent); color: #fff; }
.icon { flex: none; display: block; width: 16px; height: 16px; margin: 3px 2px 3px 5px; color: var(--accent); }
.ready .icon { color: inherit; }
.bad .icon { color: var(--bad); }
.message { padding: 2px 6px 2px 2px; overflow-wrap: anywhere; }
.message:empty { display: none; }
.long { flex-wrap: wrap; justify-content: flex-end; }
.long .icon { align-self: flex-start; }
.long .message { flex: 1 1 0; min-width: calc(100% - 48px); }
button {
  all: unset;
  flex: none;
  box-sizing: border-box;
  padding: 2px 8px;
  border-radius: 11px;
  color: var(--accent);
  font-weight: 600;
  white-space: nowrap;
  cursor: pointer;
}
.ready button { color: inherit; padding-left: 3px; font-weight: 500; }
button:focus-visible { outline: 2px solid currentcolor; outline-offset: -2px; }
.square { display: grid; place-items: center; width: 22px; height: 22px; padding: 0 !important; }
.square svg { display: block; width: 12px; height: 12px; }
.menu {
  position: absolute;
  top: calc(100% + 4px);
  right: 0;
  display: grid;
  box-sizing: border-box;
  width: max-content;
  min-width: 100%;
  max-width: 260px;
  max-height: 280px;
  overflow: auto;
  padding: 4px;
  border: 1px solid var(--line);
  border-radius: 8px;
  background: var(--surface);
  box-shadow: 0 4px 16px rgb(0 0 0 / 18%);
}
.group { display: grid; }
.group + .group { margin-top: 4px; padding-top: 4px; border-top: 1px solid var(--line); }
.title { overflow: hidden; padding: 2px 8px; color: var(--quiet); font-size: 12px; font-weight: 500; text-overflow: ellipsis; white-space: nowrap; }
.note { max-width: 220px; padding: 2px 8px 4px; color: var(--text); font-size: 12px; }
.menu.above { top: auto; bottom: calc(100% + 4px); }
.menu button { overflow: hidden; padding: 4px 8px; border-radius: 6px; color: var(--text); font-weight: 400; text-overflow: ellipsis; }
.busy .icon { animation: turn 1s linear infinite; }
@keyframes turn { to { transform: rotate(1turn); } }
@media (prefers-color-scheme: dark) {
  .ready { border-color: #157f78; background: #157f78; }
}
@media (forced-colors: active) {
  .panel, .menu { border-color: CanvasText; }
  button:hover, button:focus-visible { forced-color-adjust: none; background: Highlight; color: HighlightText; outline-color: HighlightText; }
}
@media (prefers-reduced-motion: reduce) { .busy .icon { animation: none; } }
`;
