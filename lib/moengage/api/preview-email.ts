import { ask } from './ask';
import { fieldsOf } from './read-error';
import type { Access, Answer, Fetch } from './types';

export interface PreviewRequest {
  /** A template: an e-mail's HTML with its Jinja. */
  html: string;
  /** User attributes by the names that the template uses. They override those of the profile. */
  attributes: Record<string, unknown>;
  /** The event that triggers the campaign, if the template uses its attributes. */
  event?: { name: string; attributes: Record<string, unknown> };
  /** A user whose profile supplies the attributes that are not given. */
  customerId?: string;
  /** Any text of our own; MoEngage returns it in refusals. */
  requestId: string;
}

/**
 * Renders a template on MoEngage's own engine. A missing attribute prints empty here, but makes a
 * real send drop the message.
 *
 * `POST /core-services/v1/personalization/preview`, key of "Campaign report/Business events/Custom
 * templates/…", 10,000 a minute.
 * 200 `{ personalized_content: { payload: { email_html } } }`
 * Source: MoEngage, "Personalized Preview" (`campaigns.yaml`, V1). The payload's keys are free.
 */
export function previewEmail(
  access: Access,
  request: PreviewRequest,
  fetch: Fetch,
): Promise<Answer<{ html: string }>> {
  const { html, attributes, event, customerId, requestId } = request;
  const body = {
    request_id: requestId,
    personalization_details: {
      channel: 'EMAIL',
      user_attributes: attributes,
      ...(event && { event_name: event.name, event_attributes: event.attributes }),
    },
    personalization_content: { payload: { email_html: html } },
    ...(customerId !== undefined && {
      user_details: { identifier: 'ID', identifier_value: customerId },
    }),
  };
  const path = '/core-services/v1/personalization/preview';
  return ask(access, { method: 'POST', path, body, hasAppKey: true }, readRendered, fetch);
}

function readRendered(body: unknown) {
  const { payload } = fieldsOf(fieldsOf(body).personalized_content);
  const { email_html: html } = fieldsOf(payload);
  return typeof html === 'string' ? { value: { html } } : undefined;
}
