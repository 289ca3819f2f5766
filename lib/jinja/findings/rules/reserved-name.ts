import type { Rule } from '../rule';
import { attributeOf } from '../source/attributes';
import { spanOfValue, valuesOf } from '../source/expression';

/**
 * Names that MoEngage reserves. An event's own attribute with such a name works in a preview but is
 * missing in the send. Reserved names of campaigns and advertising audiences are left out if no
 * author would use them in an event.
 * Source: MoEngage documentation, "Why Does Personalization Not Work for Some Event Properties?".
 */
const RESERVED_IN_EVENTS = new Set(
  [
    'Campaign Id',
    'Readable Campaign Id',
    'Parent Campaign id',
    'Parent Flow Id',
    'Parent Flow Name',
    'Campaign Name',
    'Campaign Type',
    'Variation Id',
    'Locale Id',
    'Locale Name',
    'Card ID',
    'Card Category',
    'Control Group Type',
    'Version Name',
    'Version Id',
    'Campaign Channel',
    'Campaign Content Type',
    'Delivery Type',
    'Attribution Type',
    'Goal Type',
    'Goal Name',
    'Revenue',
    'Time to convert',
    'Campaign Tags',
    'Flow Trip Id',
    'User Type',
    'Flow Id',
    'Flow Name',
    'Flow Conversion Event',
    'Flow Action Campaign Id',
    'Stage Name',
    'Stage Id',
    'Transaction ID',
    'Request ID',
    'Alert ID',
    'Alert Channel',
    'Alert Name',
    'Request Type',
    'Notification Type',
    'Formatted Alert ID',
    'Inform Tags',
    'Delivery Description',
    'Message Parts',
    'Time to deliver',
    'Time to Send',
    'MOE Event Category',
    'MOE Event Source',
    'email subject',
  ].map((name) => name.toLowerCase()),
);

/** An event's attribute whose name MoEngage reserves. */
export const reservedName: Rule = {
  name: 'reserved-name',
  find: (source) =>
    source.tags.flatMap((tag) =>
      tag.levels.flatMap((level) =>
        valuesOf(level).flatMap((value) => {
          const attribute = attributeOf(value);
          if (attribute?.object !== 'EventAttribute') return [];
          const name = ownName(attribute.name);
          if (!RESERVED_IN_EVENTS.has(name.toLowerCase())) return [];
          return [
            {
              severity: 'warning',
              range: source.rangeOf(spanOfValue({ ...value, filters: [] })),
              message: `Recipients may get no message though the preview shows one: MoEngage keeps the name “${name}” for itself.`,
            },
          ];
        }),
      ),
    ),
};

/** Flows call an attribute `MOE_TRIGGER_EVENT.<event>. <attribute>`. */
function ownName(name: string): string {
  return name.startsWith('MOE_TRIGGER_EVENT.')
    ? name.slice(name.lastIndexOf('.') + 1).trim()
    : name;
}
