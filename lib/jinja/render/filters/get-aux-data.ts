import { ABSENT } from '../python/value';
import { FilterError, textArgument, type MoengageFilter } from './filter';

const NAME = 'getAuxData';

/**
 * A record from a file that was uploaded to MoEngage. We have no such file, so the result is
 * undefined: `default` works on it, and reading a column fails.
 */
export const getAuxData: MoengageFilter = {
  takesMissing: true,
  apply(_key, call) {
    if (textArgument(call, 0, 'file', NAME) === undefined) {
      throw new FilterError(`${NAME} needs the name of a file: |${NAME}('…').`);
    }
    return ABSENT;
  },
};
