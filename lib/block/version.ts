/**
 * The shape of the blocks that Passlink puts into templates, as their first comment tells it. Those
 * who write blocks and those who read them share it. Raised when the shape changes so that an older
 * reader would take a block for one of its own.
 */
export const BLOCK_VERSION = 1;
