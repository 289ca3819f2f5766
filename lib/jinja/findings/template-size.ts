import type { Rule } from './rule';

/** Bytes. Gmail clips at about 102 KB, and MoEngage advises to stay below 90. */
const LIMIT = 90_000;

/** A template so long that Gmail hides its end. */
export const templateSize: Rule = ({ template }) => {
  const { length } = template;
  const size = length > LIMIT ? length : new TextEncoder().encode(template).length;
  if (size <= LIMIT) return [];
  return [
    {
      severity: 'warning',
      range: { from: 0, to: length },
      message: `Recipients with Gmail may not see the end of this message: Gmail clips long ones, and MoEngage advises at most 90 KB.`,
    },
  ];
};
