import * as v from 'valibot';

import {
  type AttributeName,
  type DocumentShape,
  type ElementShape,
  LIBRARY_NAMES,
  type LibraryShape,
} from './shape-types';

/**
 * What a report may contain. A page can make anything of the answer to our look at it, so each text
 * is one of a list, or too plain to carry what an author wrote.
 */
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const optional = v.exactOptional;
const name = v.pipe(v.string(), v.regex(/^[\w-]{1,60}$/));
const flag = v.picklist(['true', 'false', 'mixed']);
const there = v.literal('');

const ATTRIBUTES = {
  role: v.pipe(v.string(), v.regex(/^[a-z]{3,20}$/)),
  type: v.pipe(v.string(), v.regex(/^[a-z-]{3,14}$/)),
  contenteditable: v.picklist(['', 'true', 'false', 'plaintext-only']),
  'aria-selected': flag,
  'aria-pressed': flag,
  'aria-expanded': flag,
  'aria-checked': flag,
  'aria-hidden': flag,
  'aria-disabled': flag,
  'aria-readonly': flag,
  'aria-multiline': flag,
  'aria-modal': flag,
  'data-cmd': v.pipe(v.string(), v.regex(/^[a-z]{1,30}$/)),
  dir: v.picklist(['ltr', 'rtl', 'auto']),
  inputmode: v.picklist(['none', 'text', 'decimal', 'numeric', 'tel', 'search', 'email', 'url']),
  maxlength: v.pipe(v.string(), v.regex(/^\d{1,6}$/)),
  sandbox: v.pipe(v.string(), v.regex(/^[a-z -]{0,200}$/)),
  readonly: there,
  disabled: there,
} satisfies Record<AttributeName, v.GenericSchema<unknown, string>>;

/** Keeps the attributes whose values are known; a page may give any value to any attribute. */
const attributes = v.pipe(
  v.record(v.string(), v.unknown()),
  v.transform((given): Partial<Record<AttributeName, string>> =>
    Object.fromEntries(
      Object.entries(ATTRIBUTES).flatMap(([key, schema]) =>
        v.is(schema, given[key]) ? [[key, given[key]]] : [],
      ),
    ),
  ),
);

const MOST_CHILDREN = 2000;

const element: v.GenericSchema<unknown, ElementShape> = v.strictObject({
  tag: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,30}$/)),
  id: optional(name),
  name: optional(name),
  testId: optional(name),
  classes: optional(v.pipe(v.array(name), v.maxLength(20))),
  attributes: optional(attributes),
  lengths: optional(
    v.strictObject({
      label: optional(count),
      placeholder: optional(count),
      value: optional(count),
      srcdoc: optional(count),
      text: optional(count),
    }),
  ),
  says: optional(v.picklist(['locale', 'variation'])),
  takenFor: optional(v.picklist(['link', 'image', 'template', 'single', 'other'])),
  box: optional(v.pipe(v.array(v.pipe(v.number(), v.integer())), v.length(4))),
  inside: optional(count),
  shadow: optional(v.literal(true)),
  children: optional(v.pipe(v.array(v.lazy(() => element)), v.maxLength(MOST_CHILDREN))),
  more: optional(count),
});

export const documentShapeSchema = v.strictObject({
  elements: v.pipe(v.array(element), v.maxLength(MOST_CHILDREN)),
  count,
  isCut: v.boolean(),
}) satisfies v.GenericSchema<unknown, DocumentShape>;

/** A switch, a number, or a word of the library's. */
const setting = v.union([v.boolean(), v.number(), v.pipe(v.string(), v.regex(/^[\w/.+-]{0,40}$/))]);

export const librariesSchema = v.pipe(
  v.array(
    v.strictObject({
      name: v.picklist(LIBRARY_NAMES),
      version: optional(v.pipe(v.string(), v.regex(/^[\d.a-z-]{1,20}$/))),
      isGlobal: v.boolean(),
      editors: v.pipe(
        v.array(v.record(v.pipe(v.string(), v.regex(/^[A-Za-z]{1,40}$/)), setting)),
        v.maxLength(20),
      ),
    }),
  ),
  v.maxLength(LIBRARY_NAMES.length),
) satisfies v.GenericSchema<unknown, LibraryShape[]>;

const frame = v.strictObject({
  /** Its address without ids, names and values; see `routeOf`. */
  route: v.pipe(v.string(), v.regex(/^[\w/.#?&<>-]{0,300}$/)),
  /** The number of frames around it; 0 for the tab's page. */
  depth: count,
  ...documentShapeSchema.entries,
  libraries: librariesSchema,
});

/** The shape of a page: a report that its author can read before handing it on. */
export const pageShapeSchema = v.strictObject({
  format: v.literal('passlink-page-shape'),
  version: v.literal(1),
  passlink: v.pipe(v.string(), v.regex(/^[\d.]{1,20}$/)),
  browser: v.pipe(v.string(), v.regex(/^[A-Za-z]{1,20} [\d.]{1,20}$/)),
  /** What Passlink takes the page for. */
  found: v.strictObject({
    status: v.picklist(['elsewhere', 'no-template', 'closed-frame', 'template']),
    editor: optional(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,30}$/))),
  }),
  /** The dashboard's documents, the tab's page first. */
  frames: v.pipe(v.array(frame), v.minLength(1), v.maxLength(100)),
});

export type PageShape = v.InferOutput<typeof pageShapeSchema>;
export type FrameShape = v.InferOutput<typeof frame>;
