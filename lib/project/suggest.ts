import { fieldsFor, type ProtocolKind } from '../passkit';
import type {
  AttributeObject,
  AttributeSource,
  FieldMapping,
  ValueFormat,
  ValueSource,
} from '../snippet/types';

/** The PassKit field that an attribute most likely fills, in the form that PassKit accepts. */
export interface SuggestedField {
  field: string;
  format?: ValueFormat;
}

interface Rule extends SuggestedField {
  /** Names of attributes, as `plain` writes them. */
  names: string;
  /** Whether events may have this attribute too: a coupon's code, for example, but not a name. */
  inEvents?: boolean;
}

/**
 * Usual names of attributes: MoEngage's own names and keys first, then names that teams use. The
 * first matching rule counts. Source of MoEngage's names: `lib/moengage/attributes.ts`.
 */
const RULES: readonly Rule[] = [
  { field: 'person.forename', names: 'firstname ufn forename givenname fname' },
  { field: 'person.surname', names: 'lastname uln surname familyname lname' },
  { field: 'person.displayName', names: 'name un fullname displayname customername username' },
  { field: 'person.otherNames', names: 'middlename othernames secondname' },
  { field: 'person.salutation', names: 'salutation title honorific nametitle' },
  { field: 'person.suffix', names: 'suffix namesuffix' },
  {
    field: 'person.emailAddress',
    names: 'emailstandard uem email emailaddress mail mailaddress useremail',
  },
  {
    field: 'person.mobileNumber',
    names:
      'mobilenumberstandard umb mobilenumber mobile mobilephone phone phonenumber cellphone msisdn',
  },
  { field: 'person.externalId', names: 'id uid customerid userid crmid clientid externalid' },
  {
    field: 'person.dateOfBirth',
    names: 'birthday ubd dateofbirth birthdate dob',
    format: 'date',
  },
  { field: 'person.gender', names: 'gender ugd sex', format: 'gender' },
  {
    field: 'members.member.externalId',
    names:
      'memberid membernumber memberno membershipid membershipnumber loyaltyid loyaltynumber cardnumber cardid',
  },
  { field: 'members.tier.name', names: 'tier tiername loyaltytier membershiptier' },
  { field: 'members.tier.id', names: 'tierid tiercode' },
  {
    field: 'members.member.points',
    names: 'points loyaltypoints pointsbalance pointbalance rewardpoints',
    inEvents: true,
  },
  { field: 'members.member.tierPoints', names: 'tierpoints statuspoints', inEvents: true },
  { field: 'members.member.secondaryPoints', names: 'secondarypoints bonuspoints', inEvents: true },
  {
    field: 'members.member.groupingIdentifier',
    names: 'groupid householdid familyid groupingidentifier',
  },
  {
    field: 'members.member.profileImage',
    names: 'profileimage profilepicture avatar photo photourl',
  },
  {
    field: 'singleUseCoupons.coupon.externalId',
    names:
      'couponcode couponid coupon vouchercode voucherid voucher promocode offercode discountcode',
    inEvents: true,
  },
  { field: 'singleUseCoupons.coupon.sku', names: 'sku couponsku productsku', inEvents: true },
  {
    field: 'universal.expiryDate',
    names: 'expirydate expirationdate expiry expireson validuntil validto couponexpiry',
    format: 'datetime',
    inEvents: true,
  },
  {
    field: 'universal.optIn',
    names: 'optin marketingoptin emailoptin newsletteroptin marketingconsent',
    format: 'boolean',
  },
];

const BY_NAME: ReadonlyMap<string, Rule> = new Map(
  RULES.toReversed().flatMap((rule) =>
    rule.names.split(' ').map((name): [string, Rule] => [name, rule]),
  ),
);

/**
 * The PassKit field that an attribute with this name most likely fills. Ignores case, spaces,
 * underscores and other punctuation: `First Name`, `first_name` and `u_fn` are the same.
 * @param object default `UserAttribute`. Few event attributes belong on a pass.
 * @returns undefined if the name is not clear enough.
 */
export function suggestField(
  name: string,
  object: AttributeObject = 'UserAttribute',
): SuggestedField | undefined {
  const rule = BY_NAME.get(plain(name));
  if (!rule || object === 'CampaignAttribute') return undefined;
  if (object === 'EventAttribute' && rule.inEvents !== true) return undefined;
  const { field, format } = rule;
  return format ? { field, format } : { field };
}

/**
 * Rows that a template's attributes suggest. For each attribute that no row uses yet, suggests the
 * field that it most likely fills, if projects of the kind have that field and no row fills it yet.
 * There is one row for each field, with the first attribute that fits. Missing values are left out.
 */
export function suggestRows(
  found: readonly Pick<AttributeSource, 'object' | 'name'>[],
  rows: readonly FieldMapping[],
  kind: ProtocolKind,
): (FieldMapping & { value: AttributeSource })[] {
  const offered = new Set(fieldsFor(kind).map(({ name }) => name));
  const filled = new Set(rows.map(({ field }) => field));
  const read = new Set(rows.flatMap(({ value }) => attributesIn(value)));
  return found.flatMap(({ object, name }) => {
    const suggested = suggestField(name, object);
    if (!suggested || read.has(keyOf({ object, name }))) return [];
    const { field, format } = suggested;
    if (!offered.has(field) || filled.has(field)) return [];
    filled.add(field);
    return [
      {
        field,
        value: { kind: 'attribute', object, name, ...(format && { format }) },
        whenMissing: { kind: 'omit' },
      },
    ];
  });
}

function plain(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function attributesIn(source: ValueSource): string[] {
  if (source.kind === 'join') return source.parts.flatMap(attributesIn);
  return source.kind === 'attribute' ? [keyOf(source)] : [];
}

function keyOf({ object, name }: Pick<AttributeSource, 'object' | 'name'>): string {
  return `${object}.${name}`;
}
