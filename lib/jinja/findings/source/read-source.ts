import { type LenientTag, scanLeniently } from '../../syntax/scan-leniently';
import { type DecodedEntity, withDecodedEntities } from '../../syntax/decode-entities';
import { isBeyondReading } from '../../limits';
import { applyEdits, type Range } from '../../../text/edits';
import { type Block, type Blocks, pairBlocks } from './blocks';
import { readLevels, type Value, valuesOf } from './expression';
import { type Html, readHtml } from './html';
import { type PasslinkBlock, readPasslinkBlocks } from './passlink-blocks';
import type { Tag } from './tag';
import { type Definition, readVariables, type Variables } from './variables';
import { NOT_SEND } from '../../vocabulary';

/** What the caller knows and a template does not show. */
export interface FindingContext {
  /** Texts that must never reach a recipient. */
  secrets?: readonly string[];
  /** Names of the workspace's user attributes, MoEngage's own ones included. */
  knownAttributes?: readonly string[];
  /** Attribute names that the author's projects use. They may be misspelled. */
  mappedAttributes?: readonly string[];
  /** The texts of the page's other fields. */
  otherFields?: readonly string[];
  /** Each project's current block in each style, secrets included. */
  currentBlocks?: readonly string[];
  /** Blocks of this template that sign with a secret that has been replaced since. */
  blocksWithOldSecret?: readonly string[];
  /**
   * Projects whose links hold no external ID of the pass's own record: URL, name, and that ID's name
   * on screen, '' where only the author knows it.
   */
  projectsWithoutRecordId?: readonly { url: string; name: string; idLabel: string }[];
  /** URLs of projects whose passes carry no `person.externalId`. */
  projectsWithoutPersonId?: readonly string[];
}

/**
 * A template, parsed once for all rules. Ranges are positions in the template. Positions in tokens
 * are those of the decoded text; `rangeOf` converts them.
 */
export interface Source extends Variables {
  template: string;
  context: FindingContext;
  /** Every tag, comments and raw blocks included. */
  tags: readonly Tag[];
  /** The HTML entities inside tags. */
  entities: readonly (Omit<DecodedEntity, 'position'> & { range: Range })[];
  html: Html;
  blocks: Blocks;
  passlinkBlocks: readonly PasslinkBlock[];
  /** The page's other fields, each parsed separately. */
  otherFields: readonly Source[];
  /** Converts two positions in tokens to a range in the template. */
  rangeOf(span: { from: number; to: number }): Range;
  /** The innermost block around a tag. */
  blockAround(tag: Tag): Block | undefined;
  /** The places that set a variable, in order. */
  definitionsOf(name: string): readonly Definition[];
  /** The values in the conditions of an `if` block and its `elif`s; empty for other blocks. */
  conditionsOf(block: Block): readonly Value[];
  /** The `if` blocks that stop a send, in order. */
  stops: readonly Block[];
}

/** Reads a template in any state; never throws. */
export function readSource(template: string, context: FindingContext): Source {
  const seen = withDecodedEntities(template);
  const rangeOf = ({ from, to }: { from: number; to: number }): Range => ({
    from: seen.toOriginal(from),
    to: seen.toOriginal(to),
  });
  const scanned = scanLeniently(seen.text).map((tag) => ({ tag, range: rangeOf(tag) }));
  const html = readHtml(blankedOut(template, scanned));
  const tags = scanned.map(({ tag, range }) => readTag(tag, range, html));
  const variables = readVariables(tags);
  const byName = definitionsByName(variables.definitions);
  const blocks = pairBlocks(tags.filter(({ kind }) => kind === 'statement' || kind === 'output'));
  const blockAround = (tag: Tag) => blocks.around.get(tag);
  const conditions = conditionsIn(blocks);
  return {
    template,
    context,
    tags,
    entities: seen.entities.map(({ position, char, entity }) => ({
      char,
      entity,
      range: rangeOf({ from: position, to: position + 1 }),
    })),
    html,
    blocks,
    passlinkBlocks: readPasslinkBlocks(template, tags),
    otherFields: (context.otherFields ?? [])
      .filter((text) => !isBeyondReading(text))
      .map((text) => readSource(text, {})),
    rangeOf,
    blockAround,
    conditionsOf: (block) => conditions.get(block) ?? [],
    definitionsOf: (name) => byName.get(name) ?? [],
    stops: stopsIn(tags, blocks),
    ...variables,
  };
}

function readTag(tag: LenientTag, range: Range, html: Html): Tag {
  const [first, ...rest] = tag.tokens;
  const keyword = tag.kind === 'statement' && first?.kind === 'name' ? first.text : '';
  return {
    kind: tag.kind,
    tokens: tag.tokens,
    strays: tag.strays,
    closing: tag.closing,
    ...(tag.problem && { problem: tag.problem }),
    range,
    keyword,
    place: html.placeOf(range.from),
    levels: tag.tokens.length === 0 ? [] : readLevels(keyword === '' ? tag.tokens : rest),
  };
}

function definitionsByName(definitions: readonly Definition[]): Map<string, Definition[]> {
  const byName = new Map<string, Definition[]>();
  for (const definition of definitions) {
    const others = byName.get(definition.name);
    if (others) others.push(definition);
    else byName.set(definition.name, [definition]);
  }
  return byName;
}

/** Computed once for each `if` block, since every use inside may ask for it. */
function conditionsIn({ blocks }: Blocks): Map<Block, readonly Value[]> {
  const checks = blocks.filter(({ name }) => name === 'if');
  return new Map(
    checks.map((block) => [
      block,
      [block.open, ...block.middles].flatMap(({ levels }) => levels.flatMap(valuesOf)),
    ]),
  );
}

function stopsIn(tags: readonly Tag[], { around }: Blocks): Block[] {
  const stops = new Set<Block>();
  for (const tag of tags) {
    if (tag.keyword !== NOT_SEND) continue;
    for (let block = around.get(tag); block && !stops.has(block); block = block.outer) {
      if (block.name === 'if') stops.add(block);
    }
  }
  return [...stops];
}

/** A character that has no meaning in HTML and is not white space. */
const BLANK = '\u0001';

/** The template with its tags blanked out. Raw blocks stay: their content is plain HTML. */
function blankedOut(template: string, tags: readonly { tag: LenientTag; range: Range }[]): string {
  const edits = tags
    .filter(({ tag }) => tag.kind !== 'raw')
    .map(({ range }) => ({ range, text: BLANK.repeat(range.to - range.from) }));
  return applyEdits(template, edits);
}
