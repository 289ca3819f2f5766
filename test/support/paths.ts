import { join } from 'node:path';

/** The repository's top. */
export const ROOT = join(import.meta.dirname, '../..');

/** What the tools make: the built extension, the bundled lab, the tour's pictures. */
export const OUTPUT = join(ROOT, '.output');

/** The extension as `wxt build` makes it for Chromium. */
export const EXTENSION = join(OUTPUT, 'chrome-mv3');

/** The bundled lab pages. */
export const LAB = join(OUTPUT, 'lab');

/** A copy of the extension with the bench's bare React page beside it. */
export const BENCH_EXTENSION = join(OUTPUT, 'bench');
