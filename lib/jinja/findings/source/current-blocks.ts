import { readMarker } from '../../../block/markers';
import { utmPlaceIn } from '../../../block/reference';
import { decodeEntities } from '../../syntax/decode-entities';
import type { Fix } from '../../types';
import type { PasslinkBlock } from './passlink-blocks';
import { beginningIn } from './ranges';
import type { Source } from './read-source';

/** A block as Passlink would write it today. Its text holds the secret. */
export interface CurrentBlock {
  projectUrl: string;
  variable: string;
  text: string;
}

/** A template, and the blocks that Passlink would write today. */
export interface CurrentSource extends Source {
  currentBlocks: readonly CurrentBlock[];
}

/** Reads the blocks in generated snippets. The reference after a block is left out. */
export function readCurrentBlocks(texts: readonly string[]): CurrentBlock[] {
  return texts.flatMap((whole) => {
    const start = readMarker(whole);
    const end = whole.lastIndexOf('#}');
    if (start?.kind !== 'start' || end < 0) return [];
    const { projectUrl, variable } = start;
    return [{ projectUrl, variable, text: whole.slice(0, end + 2) }];
  });
}

/**
 * Whether a block makes the same link as its project would today. Ignores style, variable and white
 * space. Undefined if the project is unknown.
 */
export function isCurrent(
  { currentBlocks, template }: CurrentSource,
  { projectUrl, variable, range }: PasslinkBlock,
): boolean | undefined {
  const candidates = currentBlocks.filter((each) => each.projectUrl === projectUrl);
  if (candidates.length === 0) return undefined;
  const text = collapsed(template.slice(range.from, range.to));
  return candidates.some((each) => collapsed(renamed(each, variable)) === text);
}

/** Whether a block, of any version, signs with a secret that its project has replaced since. */
export function signsWithOldSecret(
  { context, template }: CurrentSource,
  { range }: PasslinkBlock,
): boolean {
  return (context.blocksWithOldSecret ?? []).includes(template.slice(range.from, range.to));
}

/** Whether two blocks make the same link. Ignores style and white space. */
export function makeTheSame(
  source: CurrentSource,
  one: PasslinkBlock,
  other: PasslinkBlock,
): boolean {
  const [first, second] = [one, other].map(({ range }) =>
    collapsed(source.template.slice(range.from, range.to)),
  );
  if (first === second) return true;
  const isSameProject = one.projectUrl === other.projectUrl && one.variable === other.variable;
  return isSameProject && isCurrent(source, one) === true && isCurrent(source, other) === true;
}

/** A fix that replaces a block by today's one of the same project, variable and style. */
export function updateFix(source: CurrentSource, block: PasslinkBlock): Fix | undefined {
  const { range } = block;
  const before = source.template.slice(range.from, range.to);
  const isInBlock = utmPlaceIn(source.template, block.variable) === 'block';
  const ranking = (text: string) =>
    Number(text.includes('utm_') === isInBlock) * 4 +
    Number(hasQuotes(text) === hasQuotes(before)) * 2 +
    Number(text.includes('\n') === before.includes('\n'));
  const [best] = source.currentBlocks
    .filter((each) => each.projectUrl === block.projectUrl && each.variable === block.variable)
    .toSorted((one, other) => ranking(other.text) - ranking(one.text));
  const place = source.html.placeOf(range.from);
  const breaksOut =
    place.kind === 'attribute' && (place.quote === '' || best?.text.includes(place.quote));
  // An editor that turned quotes into entities would do so again.
  const isMangled = beginningIn(source.entities, range).length > 0;
  if (!best || breaksOut || isMangled) return undefined;
  return { label: 'Update it', edits: [{ range, text: best.text }] };
}

function hasQuotes(text: string): boolean {
  return text.includes("'");
}

function renamed({ variable, text }: CurrentBlock, to: string): string {
  return variable === to ? text : text.replaceAll(new RegExp(String.raw`\b${variable}\b`, 'g'), to);
}

/** Editors rewrite white space, and a block's meaning does not depend on it. */
function collapsed(text: string): string {
  return decodeEntities(text).replaceAll(/\s+/g, ' ').replaceAll('{% ', '{%').trim();
}
