import { attributeInLink } from './rules/attribute-in-link';
import { attributeName } from './rules/attribute-name';
import { blockDamaged } from './rules/block-damaged';
import { blockDoubled } from './rules/block-doubled';
import { blockOutdated } from './rules/block-outdated';
import { blockVersion } from './rules/block-version';
import { brokenDelimiter } from './rules/broken-delimiter';
import { commentAsStatement } from './rules/comment-as-statement';
import { curlyQuoteInTag } from './rules/curly-quote-in-tag';
import { defaultMissesEmpty } from './rules/default-misses-empty';
import { entityInTag } from './rules/entity-in-tag';
import { escapedNotSend } from './rules/escaped-not-send';
import { foreignWord } from './rules/foreign-word';
import { invisibleInTag } from './rules/invisible-in-tag';
import { linkBeforeSet } from './rules/link-before-set';
import { linkInOtherField } from './rules/link-in-other-field';
import { linkNeverSet } from './rules/link-never-set';
import { linkOutOfScope } from './rules/link-out-of-scope';
import { linkUnused } from './rules/link-unused';
import { linkUrlencoded } from './rules/link-urlencoded';
import { missingOperator } from './rules/missing-operator';
import { misspelledWord } from './rules/misspelled-word';
import { newerConstruct } from './rules/newer-construct';
import { noPersonId } from './rules/no-person-id';
import { outputInTag } from './rules/output-in-tag';
import { percentEncodedTag } from './rules/percent-encoded-tag';
import { plusJoins } from './rules/plus-joins';
import { publishedRecipe } from './rules/published-recipe';
import { quoteEndsAttribute } from './rules/quote-ends-attribute';
import { reservedName } from './rules/reserved-name';
import type { Rule } from './rule';
import { secretShown } from './rules/secret-shown';
import { strayEndTag } from './rules/stray-end-tag';
import { tagBetweenRows } from './rules/tag-between-rows';
import { tagInComment } from './rules/tag-in-comment';
import { templateSize } from './rules/template-size';
import { textFilterOnNumber } from './rules/text-filter-on-number';
import { unclosedBlock } from './rules/unclosed-block';
import { unclosedTag } from './rules/unclosed-tag';
import { unknownTag } from './rules/unknown-tag';
import { unreadableTag } from './rules/unreadable-tag';

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
