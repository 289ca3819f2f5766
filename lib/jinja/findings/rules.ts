import { attributeInLink } from './attribute-in-link';
import { attributeName } from './attribute-name';
import { blockDamaged } from './block-damaged';
import { blockDoubled } from './block-doubled';
import { blockOutdated } from './block-outdated';
import { blockVersion } from './block-version';
import { brokenDelimiter } from './broken-delimiter';
import { commentAsStatement } from './comment-as-statement';
import { curlyQuoteInTag } from './curly-quote-in-tag';
import { defaultMissesEmpty } from './default-misses-empty';
import { entityInTag } from './entity-in-tag';
import { escapedNotSend } from './escaped-not-send';
import { foreignWord } from './foreign-word';
import { invisibleInTag } from './invisible-in-tag';
import { linkBeforeSet } from './link-before-set';
import { linkInOtherField } from './link-in-other-field';
import { linkNeverSet } from './link-never-set';
import { linkOutOfScope } from './link-out-of-scope';
import { linkUnused } from './link-unused';
import { linkUrlencoded } from './link-urlencoded';
import { missingOperator } from './missing-operator';
import { misspelledWord } from './misspelled-word';
import { newerConstruct } from './newer-construct';
import { noPersonId } from './no-person-id';
import { outputInTag } from './output-in-tag';
import { percentEncodedTag } from './percent-encoded-tag';
import { plusJoins } from './plus-joins';
import { publishedRecipe } from './published-recipe';
import { quoteEndsAttribute } from './quote-ends-attribute';
import { reservedName } from './reserved-name';
import type { Rule } from './rule';
import { secretShown } from './secret-shown';
import { strayEndTag } from './stray-end-tag';
import { tagBetweenRows } from './tag-between-rows';
import { tagInComment } from './tag-in-comment';
import { templateSize } from './template-size';
import { textFilterOnNumber } from './text-filter-on-number';
import { unclosedBlock } from './unclosed-block';
import { unclosedTag } from './unclosed-tag';
import { unknownTag } from './unknown-tag';
import { unreadableTag } from './unreadable-tag';

interface Listed {
  find: Rule;
  /**
   * Whether it also looks into what Passlink wrote, and into a recipe that is told of as a whole:
   * for what an editor may have done to any text.
   */
  everywhere?: true;
  /** Whether it keeps silent where another rule knows of an error. */
  lastResort?: true;
}

/** Every rule by its name, which is also its file's. */
export const RULES: Readonly<Record<string, Listed>> = {
  'secret-shown': { find: secretShown, everywhere: true },
  'published-recipe': { find: publishedRecipe, everywhere: true },
  'entity-in-tag': { find: entityInTag, everywhere: true },
  'curly-quote-in-tag': { find: curlyQuoteInTag, everywhere: true },
  'invisible-in-tag': { find: invisibleInTag, everywhere: true },
  'percent-encoded-tag': { find: percentEncodedTag, everywhere: true },
  'quote-ends-attribute': { find: quoteEndsAttribute, everywhere: true },
  'broken-delimiter': { find: brokenDelimiter },
  'comment-as-statement': { find: commentAsStatement },
  'escaped-not-send': { find: escapedNotSend },
  'output-in-tag': { find: outputInTag },
  'unclosed-tag': { find: unclosedTag, everywhere: true },
  'unclosed-block': { find: unclosedBlock, everywhere: true },
  'stray-end-tag': { find: strayEndTag, everywhere: true },
  'foreign-word': { find: foreignWord },
  'misspelled-word': { find: misspelledWord },
  'plus-joins': { find: plusJoins },
  'text-filter-on-number': { find: textFilterOnNumber },
  'newer-construct': { find: newerConstruct },
  'default-misses-empty': { find: defaultMissesEmpty },
  'attribute-in-link': { find: attributeInLink },
  'attribute-name': { find: attributeName },
  'reserved-name': { find: reservedName },
  'link-before-set': { find: linkBeforeSet, everywhere: true },
  'link-out-of-scope': { find: linkOutOfScope, everywhere: true },
  'link-in-other-field': { find: linkInOtherField, everywhere: true },
  'link-never-set': { find: linkNeverSet, everywhere: true },
  'link-unused': { find: linkUnused, everywhere: true },
  'link-urlencoded': { find: linkUrlencoded },
  'block-doubled': { find: blockDoubled, everywhere: true },
  'block-version': { find: blockVersion, everywhere: true },
  'block-outdated': { find: blockOutdated, everywhere: true },
  'block-damaged': { find: blockDamaged, everywhere: true },
  'no-person-id': { find: noPersonId, everywhere: true },
  'tag-between-rows': { find: tagBetweenRows },
  'tag-in-comment': { find: tagInComment },
  'template-size': { find: templateSize, everywhere: true },
  'unknown-tag': { find: unknownTag, lastResort: true },
  'missing-operator': { find: missingOperator, lastResort: true },
  'unreadable-tag': { find: unreadableTag, everywhere: true, lastResort: true },
};
