import type { Found, Rule } from './rule';

/** Bytes. Gmail clips at about 102 KB, and MoEngage advises to stay below 90. */
const LIMIT = 90_000;

/** A template so long that Gmail hides its end. */
export const templateSize: Rule = ({ template }) => {
  const size = new TextEncoder().encode(template).length;
  return size > LIMIT ? [clippedByGmail(template)] : [];
};

/** What there is to say of a template that is too long. */
export function clippedByGmail({ length }: string): Found {
  return {
    severity: 'warning',
    range: { from: 0, to: length },
    message:
      'Recipients with Gmail may not see the end of this message: Gmail clips long ones, and MoEngage advises at most 90 KB.',
  };
}
