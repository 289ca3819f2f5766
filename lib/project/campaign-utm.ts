/**
 * The names of a link's campaign. PassKit reads `utm_name`, web analytics and MoEngage read
 * `utm_campaign`, so one input writes both.
 */
const NAMES = ['utm_name', 'utm_campaign'] as const;

export type CampaignName = (typeof NAMES)[number];

/** Under which names a campaign is written. */
export type CampaignNames = 'both' | CampaignName;

type Utm = Record<string, string>;

/** A project's campaign; undefined if it has two different ones, as an imported file may. */
export function campaignIn(utm: Utm): string | undefined {
  const [first = '', ...others] = NAMES.flatMap((name) => utm[name] || []);
  return others.every((other) => other === first) ? first : undefined;
}

/** Under which names a project's campaign is written; both if it has none yet. */
export function campaignNamesIn(utm: Utm): CampaignNames {
  const [only, ...others] = NAMES.filter((name) => utm[name]);
  return only === undefined || others.length > 0 ? 'both' : only;
}

/** The parameters with another campaign, under the names it is written under; '' takes it out. */
export function withCampaign(
  utm: Utm,
  campaign: string,
  names: CampaignNames = campaignNamesIn(utm),
): Utm {
  const { utm_name: _name, utm_campaign: _campaign, ...others } = utm;
  if (campaign === '') return others;
  const written = NAMES.filter((name) => names === 'both' || names === name);
  return { ...others, ...Object.fromEntries(written.map((name) => [name, campaign])) };
}
