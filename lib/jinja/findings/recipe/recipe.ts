import { decoded } from '../../syntax/string-literal';
import type { Range } from '../../../text/edits';
import type { Token } from '../../syntax/token';
import { textOf } from '../source/attributes';
import { bareName, type Level, type Value, valuesOf } from '../source/expression';
import { readRecipeLink } from './recipe-link';
import { readPayload } from './recipe-payload';
import { isOneAfterAnother, stillUsed } from './recipe-steps';
import type { Recipe, RecipeFault, RecipeObstacle, RecipeSource } from './types';
import type { Definition } from '../source/variables';

/** Finds the steps of the recipe by what they do, whatever their variables are called. */
export function findRecipe(source: RecipeSource): Recipe | undefined {
  const { definitions, rangeOf } = source;
  for (const signature of definitions) {
    const hashed = hashedValue(signature);
    const url = hashed && lookUp(definitions, bareName(hashed.value), signature);
    const encoded = url?.level && namedIn(definitions, url, encodesPayload);
    const payload = encoded && lookUp(definitions, bareName(payloadIn(encoded)), encoded);
    if (!hashed || !url?.level || !encoded || !payload?.level) continue;
    if (!holdsText(url.level, 'data=')) continue;
    const link = linkOf(definitions, signature);
    if (!link) continue;
    const project = projectOf(definitions, url);
    const chain = [payload, encoded, url, signature, link];
    const steps = project.step ? [project.step, ...chain] : chain;
    const tags = steps.map(({ tag }) => tag.range).toSorted(byPlace);
    const { fields, isWhole, isJson, isEscaped } = readPayload(source, payload);
    const read = readRecipeLink({ project: project.step, encoded, url, signature, link });
    const isSafe = [encoded, url].some(({ level }) => level && replacesPlus(level));
    const secretText = decoded(hashed.secret);
    const faults: [RecipeFault, boolean][] = [
      ['broken-json', !isJson],
      ['padded-secret', secretText !== secretText.trim()],
      ['plain-base64', !isSafe],
      ['raw-values', !isEscaped],
    ];
    const obstacles: [RecipeObstacle, boolean][] = [
      ['scattered-steps', !isOneAfterAnother(source, chain, project.step)],
      ['other-link', read === undefined],
      ['unreadable-payload', !isWhole],
    ];
    return {
      range: { from: tags[0]?.from ?? 0, to: tags.at(-1)?.to ?? 0 },
      tags,
      shared: stillUsed(source, steps, link).map(({ tag }) => tag.range),
      variable: link.name,
      ...(project.url !== undefined && { projectUrl: project.url }),
      secret: rangeOf({
        from: hashed.secret.from + 1,
        to: hashed.secret.from + hashed.secret.text.length - 1,
      }),
      secretText,
      fields,
      utm: read?.utm ?? {},
      faults: those(faults),
      obstacles: those(obstacles),
    };
  }
  return undefined;
}

function those<Name>(all: readonly [Name, boolean][]): Name[] {
  return all.flatMap(([name, isThere]) => (isThere ? [name] : []));
}

function byPlace(one: Range, other: Range): number {
  return one.from - other.from;
}

/** What a definition signs, and the secret it signs with. */
function hashedValue({ level }: Definition): { value: Value; secret: Token } | undefined {
  for (const value of level ? valuesOf(level) : []) {
    const hash = value.filters.find(({ name }) => name.text === 'convertToSHA256');
    const [secret] = hash?.args?.items ?? [];
    if (secret?.kind === 'string') return { value, secret };
  }
  return undefined;
}

/** The definition that a use refers to: the last one before it, or else the first. */
function lookUp(
  definitions: readonly Definition[],
  name: string | undefined,
  user: Definition,
): Definition | undefined {
  if (name === undefined) return undefined;
  const all = definitions.filter((each) => each.name === name && each.level);
  const { from } = user.tag.range;
  return all.findLast(({ tag }) => tag.range.from < from) ?? all[0];
}

/** The first definition that an expression refers to and that passes a test. */
function namedIn(
  definitions: readonly Definition[],
  user: Definition,
  fits: (definition: Definition) => boolean,
): Definition | undefined {
  return valuesOf(user.level!)
    .map((value) => lookUp(definitions, bareName(value), user))
    .find((definition) => definition && fits(definition));
}

/** The first link after a signature that ends in it, or else the first of all. */
function linkOf(definitions: readonly Definition[], signature: Definition) {
  const all = definitions.filter(
    ({ level }) => level && joins(level, signature.name) && holdsText(level, 'sig='),
  );
  const { from } = signature.tag.range;
  return all.find(({ tag }) => tag.range.from > from) ?? all[0];
}

function encodesPayload({ level }: Definition): boolean {
  return !!level && valuesOf(level).some(isEncoded);
}

function isEncoded({ filters }: Value): boolean {
  return filters.some(({ name }) => name.text === 'base64encode');
}

function payloadIn({ level }: Definition): Value {
  return valuesOf(level!).find(isEncoded)!;
}

function joins(level: Level, name: string): boolean {
  return valuesOf(level)
    .slice(1)
    .some((value) => bareName(value) === name);
}

function holdsText(level: Level, text: string): boolean {
  return valuesOf(level).some((value) => textOf(value)?.includes(text));
}

function projectOf(definitions: readonly Definition[], url: Definition) {
  const [, first] = valuesOf(url.level!);
  const literal = first && textOf(first);
  if (literal !== undefined) return { url: literal.replace(/\?.*$/s, ''), step: undefined };
  const step = first && lookUp(definitions, bareName(first), url);
  const [, value, ...more] = step?.level ? valuesOf(step.level) : [];
  const text = value && more.length === 0 ? textOf(value) : undefined;
  return { url: text?.trim(), step };
}

function replacesPlus(level: Level): boolean {
  return valuesOf(level).some(({ filters }) =>
    filters.some(({ name, args }) => {
      const [first] = args?.items ?? [];
      const isPlus = first?.kind === 'string' && decoded(first) === '+';
      return name.text === 'urlencode' || (name.text === 'replace' && isPlus);
    }),
  );
}
