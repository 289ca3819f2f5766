/** Characters in a project's name: it has to fit in a list and a switcher. */
export const NAME_LIMIT = 80;

/** Rows of a project: PassKit's whole list, locations and beacons included, is shorter. */
export const FIELD_LIMIT = 200;

/** Nested joins: deeper than anybody would read, and no danger to the stack. */
export const JOIN_DEPTH_LIMIT = 5;

/** Characters in an image's address: all servers and mail programs accept this many. */
export const ADDRESS_LIMIT = 2000;
