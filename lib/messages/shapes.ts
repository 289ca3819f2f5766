import * as v from 'valibot';

import { WALLETS } from '../passkit/wallets';

// Shapes that several messages share.

export const nothing = v.undefined();
export const text = v.string();
export const texts = v.record(v.string(), v.string());

/** A project's id. */
export const id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(100));
export const ids = v.pipe(v.array(id), v.minLength(1), v.maxLength(1000));

export const tabId = v.pipe(v.number(), v.integer(), v.minValue(0));
export const style = v.picklist(['quoted', 'quoteless', 'inline']);
export const linkFormat = v.picklist(['hashed', 'encrypted']);
export const wallet = v.picklist(WALLETS);
export const wallets = v.pipe(v.array(wallet), v.minLength(1), v.maxLength(WALLETS.length));

/**
 * `visual`: leaves an open code view before it inserts. `rewrite`: lets the editor change the author's
 * own code, as they were told that it would.
 */
export const way = v.exactOptional(v.picklist(['visual', 'rewrite']));

/** `off`: MoEngage leaves a button's links as they are. */
export const clickTracking = v.exactOptional(v.literal('off'));

export const oneProject = v.strictObject({ id });
export const oneTab = v.strictObject({ tabId });
export const projectInTab = v.strictObject({ tabId, id });
