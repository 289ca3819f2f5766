import { decoded } from '../../fields/collect';
import type { Range } from '../../types';
import type { Token } from '../../translate/token';
import { type Attribute, attributeOf, defaultArguments, defaultOf, textOf } from './attributes';
import { bareName, type Level, type Value, valuesOf } from './expression';
import type { Source } from './read-source';
import type { Definition } from './variables';

/** A part of a payload value: a text as it stands, or an attribute. */
export type RecipePart =
  | { kind: 'text'; text: string }
  | { kind: 'attribute'; object: string; name: string; fallback?: string };

/** What is wrong with a payload link that was put together by hand. */
export type RecipeFault = 'broken-json' | 'padded-secret' | 'plain-base64' | 'raw-values';

/** A SmartPass link built in the way of MoEngage's published PassKit recipe. */
export interface Recipe {
  /** From the first of its `set` tags to the last. */
  range: Range;
  /** Each of its `set` tags, in order of place; what stands between them is not the recipe's. */
  tags: Range[];
  /** The variable that holds the finished link, `longURL` in the recipe. */
  variable: string;
  /** `https://pub1.pskt.io/c/a4hrop`; undefined where it is computed. */
  projectUrl?: string;
  /** Where the secret stands, without its quotes. */
  secret: Range;
  /** Payload fields by name, in order; what cannot be read as one is left out. */
  fields: { field: string; parts: RecipePart[] }[];
  faults: RecipeFault[];
}

/** Finds the steps of the recipe by what they do, whatever their variables are called. */
export function findRecipe({
  definitions,
  rangeOf,
}: Pick<Source, 'definitions' | 'rangeOf'>): Recipe | undefined {
  for (const signature of definitions) {
    const hashed = hashedValue(signature);
    const url = hashed && lookUp(definitions, bareName(hashed.value));
    const encoded = url?.level && namedIn(definitions, url.level, encodesPayload);
    const payload = encoded && lookUp(definitions, bareName(payloadIn(encoded)));
    if (!hashed || !url?.level || !encoded || !payload?.level) continue;
    if (!holdsText(url.level, 'data=')) continue;
    const link = definitions.find(
      ({ level }) => level && joins(level, signature.name) && holdsText(level, 'sig='),
    );
    if (!link) continue;
    const project = projectOf(definitions, url.level);
    const steps = [project.step, payload, encoded, url, signature, link].filter((step) => !!step);
    const tags = steps.map(({ tag }) => tag.range).toSorted((one, other) => one.from - other.from);
    const { json, parts } = readPayload(payload.level);
    const safe = [encoded, url].some(({ level }) => level && replacesPlus(level));
    const secret = decoded(hashed.secret);
    const faults: [RecipeFault, boolean][] = [
      ['broken-json', !isJson(json)],
      ['padded-secret', secret !== secret.trim()],
      ['plain-base64', !safe],
      ['raw-values', parts.some((value) => !escapes(value))],
    ];
    return {
      range: { from: tags[0]?.from ?? 0, to: tags.at(-1)?.to ?? 0 },
      tags,
      variable: link.name,
      ...(project.url !== undefined && { projectUrl: project.url }),
      secret: rangeOf({
        from: hashed.secret.from + 1,
        to: hashed.secret.from + hashed.secret.text.length - 1,
      }),
      fields: readFieldsOf(json, parts),
      faults: faults.flatMap(([fault, isThere]) => (isThere ? [fault] : [])),
    };
  }
  return undefined;
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

function lookUp(definitions: readonly Definition[], name: string | undefined) {
  return definitions.find((each) => each.name === name && each.level);
}

/** The definition of a name in an expression that fits. */
function namedIn(
  definitions: readonly Definition[],
  level: Level,
  fits: (definition: Definition) => boolean,
): Definition | undefined {
  return valuesOf(level)
    .map((value) => lookUp(definitions, bareName(value)))
    .find((definition) => definition && fits(definition));
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

function projectOf(definitions: readonly Definition[], level: Level) {
  const [, first] = valuesOf(level);
  const literal = first && textOf(first);
  if (literal !== undefined) return { url: literal.replace(/\?.*$/s, ''), step: undefined };
  const step = first && lookUp(definitions, bareName(first));
  const [, value, ...more] = step?.level ? valuesOf(step.level) : [];
  const url = value && more.length === 0 ? textOf(value) : undefined;
  return { url: url?.trim(), step };
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

function escapes({ filters }: Value): boolean {
  return filters.some(({ name }) => name.text === 'tojson' || name.text === 'replace');
}

/** Stands for the part of that number; JSON takes it inside a text. */
const PLACEHOLDER = /\uE000(\d+)\uE001/;

/** The text that a payload's expression makes, with a placeholder for each value that is not fixed. */
function readPayload(level: Level): { json: string; parts: Value[] } {
  const parts: Value[] = [];
  const [, ...values] = valuesOf(level);
  const json = values
    .map((value) => textOf(value) ?? `\uE000${parts.push(value) - 1}\uE001`)
    .join('');
  return { json, parts };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function readFieldsOf(json: string, values: readonly Value[]): Recipe['fields'] {
  return [...json.matchAll(/"([^"\\]+)"\s*:\s*"([^"]*)"/g)].map(([, field = '', text = '']) => ({
    field,
    parts: text
      .split(/(\uE000\d+\uE001)/)
      .filter((piece) => piece !== '')
      .map((piece): RecipePart => {
        const index = PLACEHOLDER.exec(piece)?.[1];
        const value = index === undefined ? undefined : values[Number(index)];
        const attribute = value && attributeOf(value);
        return value && attribute ? attributePart(attribute, value) : { kind: 'text', text: piece };
      }),
  }));
}

function attributePart({ object, name }: Attribute, value: Value): RecipePart {
  const filter = defaultOf(value);
  const [first] = (filter && defaultArguments(filter)[0]) ?? [];
  const fallback = first?.kind === 'string' ? decoded(first) : undefined;
  return { kind: 'attribute', object, name, ...(fallback !== undefined && { fallback }) };
}
