/** Characters of a project's name: it has to fit a list and a switcher. */
export const NAME_LIMIT = 80;

/** Rows of a project: PassKit's whole list, locations and beacons included, is shorter. */
export const FIELD_LIMIT = 200;

/** Joins inside joins: deeper than anybody would read, shallower than any stack. */
export const JOIN_DEPTH_LIMIT = 5;

/** Characters of an image's address: what servers and mail programs take at the least. */
export const ADDRESS_LIMIT = 2000;
