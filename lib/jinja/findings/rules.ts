import type { Rule } from './rule';
import { attributeInLink } from './rules/attribute-in-link';
import { attributeName } from './rules/attribute-name';
import { base64Image } from './rules/base64-image';
import { blockDamaged } from './rules/block-damaged';
import { blockDoubled } from './rules/block-doubled';
import { blockOutdated } from './rules/block-outdated';
import { blockVersion } from './rules/block-version';
import { brokenDelimiter } from './rules/broken-delimiter';
import { commentAsStatement } from './rules/comment-as-statement';
import { constantExternalId } from './rules/constant-external-id';
import { contentBlockPasted } from './rules/content-block-pasted';
import { curlyQuoteInTag } from './rules/curly-quote-in-tag';
import { defaultMissesEmpty } from './rules/default-misses-empty';
import { entityInTag } from './rules/entity-in-tag';
import { escapedNotSend } from './rules/escaped-not-send';
import { eventDataInBrowser } from './rules/event-data-in-browser';
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
import { oldGoogleBadge } from './rules/old-google-badge';
import { noRecordId } from './rules/no-record-id';
import { outputInTag } from './rules/output-in-tag';
import { percentEncodedTag } from './rules/percent-encoded-tag';
import { plusJoins } from './rules/plus-joins';
import { publishedRecipe } from './rules/published-recipe';
import { quoteEndsAttribute } from './rules/quote-ends-attribute';
import { reservedName } from './rules/reserved-name';
import { secretShown } from './rules/secret-shown';
import { strayEndTag } from './rules/stray-end-tag';
import { tagBetweenRows } from './rules/tag-between-rows';
import { tagInComment } from './rules/tag-in-comment';
import { templateSize } from './rules/template-size';
import { textBeforeLink } from './rules/text-before-link';
import { textBehindLink } from './rules/text-behind-link';
import { textFilterOnNumber } from './rules/text-filter-on-number';
import { unclosedBlock } from './rules/unclosed-block';
import { unclosedTag } from './rules/unclosed-tag';
import { unknownTag } from './rules/unknown-tag';
import { unreadableTag } from './rules/unreadable-tag';

/**
 * Every rule. Findings about one place come in this order. A `lastResort` rule sees only the errors
 * of the rules above it.
 */
export const RULES: readonly Rule[] = [
  secretShown,
  publishedRecipe,
  entityInTag,
  curlyQuoteInTag,
  invisibleInTag,
  percentEncodedTag,
  quoteEndsAttribute,
  brokenDelimiter,
  commentAsStatement,
  escapedNotSend,
  outputInTag,
  unclosedTag,
  unclosedBlock,
  strayEndTag,
  foreignWord,
  misspelledWord,
  plusJoins,
  textFilterOnNumber,
  newerConstruct,
  defaultMissesEmpty,
  attributeInLink,
  attributeName,
  reservedName,
  linkBeforeSet,
  linkOutOfScope,
  linkInOtherField,
  linkNeverSet,
  linkUnused,
  linkUrlencoded,
  textBeforeLink,
  textBehindLink,
  blockDoubled,
  blockVersion,
  blockOutdated,
  blockDamaged,
  noRecordId,
  noPersonId,
  constantExternalId,
  contentBlockPasted,
  eventDataInBrowser,
  base64Image,
  oldGoogleBadge,
  tagBetweenRows,
  tagInComment,
  templateSize,
  unknownTag,
  missingOperator,
  unreadableTag,
];
