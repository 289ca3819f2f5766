import { LimitError, MAX_FUEL, MAX_TEMPLATE_LENGTH } from '../limits';
import { translateTemplate } from './translate/template';
import { TemplateProblem } from '../syntax/scan-tag';
import type { Profile, RenderResult } from '../types';
import { EngineTrap, withEnvironment } from './engine';
import { registerFilters } from './engine-filters';
import { explainError } from './explain-error';
import { engineContext } from './profile-values';
import { RenderSession } from './session';

/**
 * Renders a template for one recipient; see `renderTemplate` in `index.ts`.
 * @param clock epoch milliseconds, for `today` and the time limit
 */
export async function render(
  template: string,
  profile: Profile,
  clock: () => number,
): Promise<RenderResult> {
  let session: RenderSession | undefined;
  try {
    if (template.length > MAX_TEMPLATE_LENGTH) {
      throw new TemplateProblem('The template is longer than a million characters.');
    }
    // Jinja normalizes line ends to line feeds before it reads a template.
    const { source, outputs } = translateTemplate(template.replace(/\r\n?/g, '\n'));
    const context = engineContext(profile);
    const output = await withEnvironment((environment) => {
      environment.undefinedBehavior = 'lenient';
      environment.fuel = MAX_FUEL;
      environment.enablePyCompat();
      session = new RenderSession(outputs, clock);
      registerFilters(environment, session);
      return environment.renderStr(source, context);
    });
    const reasons = session?.reasons ?? [];
    return reasons.length > 0 ? { status: 'suppressed', reasons } : { status: 'sent', output };
  } catch (error) {
    const failed = explainError(error, session?.failure);
    // Templates often go on to use the value that their check has just found missing.
    const orders = session?.orders ?? [];
    const stopped = session?.failure instanceof LimitError || error instanceof EngineTrap;
    return orders.length > 0 && !stopped ? { status: 'suppressed', reasons: orders } : failed;
  }
}
