import type { Found, Rule } from '../rule';
import { attributeOf } from '../source/attributes';
import { bareName, type Value } from '../source/expression';
import { linkNames } from '../source/link-uses';
import { within } from '../source/ranges';
import type { Source } from '../source/read-source';
import type { Tag } from '../source/tag';
import { capturing, type Definition } from '../source/variables';

/** What MoEngage adds to a mail: the element's id, and the path of the link. */
const OWN_LINK = /\bmoe_internal_email_vib\b|\/emailview\b/i;
/** A link whose words lead to the mail in a browser, in the languages of most templates. */
const LINK =
  /<a\b[^<>]*?\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*))[^>]*>((?:(?!<\/a\b)[^]){0,400})/gi;
const WORDS =
  /\b(?:browser|navigateur|navegador|selainohjelma|przeglądarce|prohlížeči|tarayıcı)|view\s+(?:it\s+|this\s+(?:e-?mail\s+)?)?online|webversion|web version|ブラウザ|浏览器|瀏覽器|브라우저/i;
/** A page of the author's own does not change with the recipient. */
const OWN_PAGE = /^\s*https?:\/\/[^{}@[\]%*]+$/i;

/**
 * Event attributes in a link of a mail with “View in browser”. MoEngage makes that page anew when a
 * recipient opens it, without the event's data.
 */
export const eventDataInBrowser: Rule = {
  name: 'event-data-in-browser',
  everywhere: true,
  find(source) {
    if (!hasBrowserLink(source.template)) return [];
    const tainted = eventVariables(source);
    return [...linkNames(source)].flatMap((name) => {
      const definition = source.definitionsOf(name).find((each) => tainted.has(each));
      return definition ? [found(source, definition)] : [];
    });
  },
};

function found({ passlinkBlocks }: Source, { name, tag }: Definition): Found {
  const block = passlinkBlocks.find(({ range }) => within(tag.range, range));
  return {
    severity: 'warning',
    range: block ? block.start : tag.range,
    message: `Recipients who open this mail by “View in browser” get ${name} without the event’s data, which makes another pass: use user attributes, do not send to those without the data, or leave that link out.`,
  };
}

function hasBrowserLink(template: string): boolean {
  if (OWN_LINK.test(template)) return true;
  return [...template.matchAll(LINK)].some(([, double, single, bare, text = '']) => {
    const address = double ?? single ?? bare ?? '';
    return WORDS.test(text.replaceAll(/<[^<>]*>|\s+/g, ' ')) && !OWN_PAGE.test(address);
  });
}

/**
 * The definitions whose value depends on an event attribute, directly or through other variables. An
 * attribute whose absence stops the send does no harm.
 */
function eventVariables(source: Source): Set<Definition> {
  const stopping = source.stops.flatMap((block) =>
    source.conditionsOf(block).map((value) => ({ value, tag: block.open })),
  );
  const stops = new Set(
    stopping.flatMap(({ value, tag }) => keyOf(source, tag, bareName(value)) ?? []),
  );
  const keys = new Set<string>();
  const tainted = new Set<Definition>();
  const byTag = new Map<Tag, Definition[]>();
  for (const each of source.definitions) {
    byTag.set(each.tag, [...(byTag.get(each.tag) ?? []), each]);
  }
  for (const { name, tag, value } of source.uses) {
    const key = keyOf(source, tag, name) ?? '';
    const isEvent = name === 'EventAttribute' && value.trailers.length > 0;
    if ((!isEvent && !keys.has(key)) || tag.keyword === 'if' || tag.keyword === 'elif') continue;
    if (stops.has(key) || stopping.some((each) => sameAttribute(value, each.value))) continue;
    const captured = capturing(source.blocks.opened.get(tag) ?? source.blockAround(tag));
    const into = [...(byTag.get(tag) ?? []), ...(captured ? (byTag.get(captured.open) ?? []) : [])];
    for (const definition of into) {
      const held = keyOf(source, definition.tag, definition.name) ?? '';
      // A variable that holds nothing but a stopped attribute is stopped as well.
      if (stops.has(held)) continue;
      tainted.add(definition);
      keys.add(held);
    }
  }
  return tainted;
}

/** A variable's name; each Passlink block has variables of its own, except the finished link. */
function keyOf({ passlinkBlocks }: Source, tag: Tag, name: string | undefined): string | undefined {
  const own = passlinkBlocks.find(({ range }) => within(tag.range, range));
  return name === undefined || !own || own.variable === name ? name : `${own.range.from} ${name}`;
}

function sameAttribute(one: Value, other: Value): boolean {
  const [first, second] = [attributeOf(one), attributeOf(other)];
  return first !== undefined && first.object === second?.object && first.name === second.name;
}
