/** Whether a window can be shown: it needs a display, and on CI nobody would look at it. */
export function hasDisplay() {
  if (process.env.CI === 'true') return false;
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}
