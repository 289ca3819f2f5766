import { OVERLAY_STYLE } from '../overlay-style';

/** The look of the frame that follows the pointer. */
export const STYLE = `${OVERLAY_STYLE}
:host { pointer-events: none !important; }
.box, .label, .bar { position: fixed; box-sizing: border-box; }
/* A light line inside a dark one shows on any page. */
.box {
  border: 2px solid var(--accent);
  border-radius: 6px;
  background: color-mix(in srgb, var(--accent) 10%, transparent);
  box-shadow: 0 0 0 2px var(--surface), inset 0 0 0 1px var(--surface);
  transition: left 80ms, top 80ms, width 80ms, height 80ms;
}
.box.not { border-color: var(--quiet); border-style: dashed; background: none; }
.cover { position: fixed; pointer-events: auto; cursor: crosshair; }
.label {
  width: max-content;
  max-width: min(360px, calc(100vw - 12px));
  padding: 3px 8px;
  border-radius: 6px;
  background: var(--accent);
  color: var(--surface);
  font-weight: 600;
  overflow-wrap: anywhere;
  box-shadow: 0 1px 4px rgb(0 0 0 / 30%);
}
.label.not { background: var(--surface); color: var(--text); border: 1px solid var(--line); font-weight: 400; }
.bar {
  top: 10px;
  left: 50%;
  translate: -50% 0;
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: center;
  gap: 0 12px;
  width: max-content;
  max-width: calc(100vw - 20px);
  padding: 5px 6px 5px 14px;
  border: 1px solid var(--line);
  border-radius: 12px;
  background: var(--surface);
  color: var(--text);
  box-shadow: 0 1px 2px rgb(0 0 0 / 12%), 0 4px 16px rgb(0 0 0 / 22%);
}
.bar strong { font-weight: 600; }
.bar .keys { color: var(--quiet); font-size: 12px; }
.bar.low { top: auto; bottom: 10px; }
button {
  all: unset;
  box-sizing: border-box;
  padding: 2px 10px;
  border-radius: 9px;
  color: var(--accent);
  font-weight: 600;
  cursor: pointer;
  pointer-events: auto;
}
.said { position: fixed; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (forced-colors: active) {
  .box { border-color: Highlight; }
  .label, .bar { border: 1px solid CanvasText; }
}
@media (prefers-reduced-motion: reduce) { .box { transition: none; } }
`;
