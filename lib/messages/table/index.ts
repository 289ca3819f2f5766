import { CHECK_MESSAGES } from './check';
import { CHIP_MESSAGES } from './chip';
import { LINK_MESSAGES } from './links';
import { MOENGAGE_MESSAGES } from './moengage';
import { PAGE_MESSAGES } from './pages';
import { POINT_MESSAGES } from './point';
import { PROJECT_MESSAGES } from './projects';
import { VAULT_MESSAGES } from './vault';
import { VERSION_MESSAGES } from './versions';

/**
 * Every message to the background: who may send it, its data and its answer. To add a message, add
 * a row here and a handler in the background; without the handler it does not compile.
 */
export const MESSAGES = {
  ...PROJECT_MESSAGES,
  ...VAULT_MESSAGES,
  ...LINK_MESSAGES,
  ...PAGE_MESSAGES,
  ...CHECK_MESSAGES,
  ...MOENGAGE_MESSAGES,
  ...VERSION_MESSAGES,
  ...CHIP_MESSAGES,
  ...POINT_MESSAGES,
};
