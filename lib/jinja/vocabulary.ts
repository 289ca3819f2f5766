/**
 * MoEngage's and Jinja's objects, tags and filters. Each is listed here once, and the renderer, the
 * fields, the findings and the explanations are built from this list.
 * Source: MoEngage documentation, "Jinja Templating Language".
 */

/** Objects whose attributes may be missing, for some recipients or for a whole campaign. */
export const ATTRIBUTE_OBJECTS = ['UserAttribute', 'EventAttribute', 'CampaignAttribute'] as const;

/** An object that has attributes. */
export type AttributeObject = (typeof ATTRIBUTE_OBJECTS)[number];

/**
 * Added to an attribute's name on screen. Authors take a name without a suffix for the recipient's
 * own attribute.
 */
export const ATTRIBUTE_SUFFIXES: Readonly<Record<AttributeObject, string>> = {
  UserAttribute: '',
  EventAttribute: ' (event attribute)',
  CampaignAttribute: ' (campaign attribute)',
};

/** Objects that MoEngage fills in. */
export const OBJECTS: ReadonlySet<string> = new Set([
  ...ATTRIBUTE_OBJECTS,
  ...words('ProductSet ContentApi ContentBlock Coupons'),
]);

/** MoEngage's tag that stops the send to a recipient; a `default` with this text does the same. */
export const NOT_SEND = 'MOE_NOT_SEND';

/** Tags of Jinja, of its usual extensions, and of MoEngage. */
export const TAGS: ReadonlySet<string> = new Set([
  ...words(`
    if elif else endif for endfor break continue set endset with endwith do raw endraw
    filter endfilter macro endmacro call endcall block endblock extends include import from
    autoescape endautoescape trans pluralize endtrans debug
  `),
  NOT_SEND,
]);

/**
 * MoEngage's own filters. The types require an implementation in `render/filters/index.ts` for each
 * name here, and no others.
 */
export const MOENGAGE_FILTERS = [
  'base64decode',
  'base64encode',
  'convertToSHA256',
  'convertToSHA256NoSalt',
  'dateFormatter',
  'dateTimeFormatter',
  'days',
  'getAuxData',
  'today',
  'urldecode',
  'urlencode',
] as const;

export type MoengageFilterName = (typeof MOENGAGE_FILTERS)[number];

/** Filters of Jinja and of MoEngage. */
export const FILTERS: ReadonlySet<string> = new Set([
  ...words(`
    abs attr batch capitalize center count d default dictsort e escape filesizeformat first float
    forceescape format groupby indent int items join last length list lower map max min pprint
    random reject rejectattr replace reverse round safe select selectattr slice sort string
    striptags sum title tojson trim truncate unique upper urlize wordcount wordwrap xmlattr
  `),
  ...MOENGAGE_FILTERS,
]);

/** Filters that give a missing value a fallback. */
export const FALLBACK_FILTERS: ReadonlySet<string> = new Set(['default', 'd']);

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}
