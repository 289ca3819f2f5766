import type { Rule } from '../rule';

/**
 * A link whose passes do not name their customer, so that PassKit's events cannot be matched to
 * one. A template does not show this; only the projects in the context do.
 */
export const noPersonId: Rule = {
  name: 'no-person-id',
  everywhere: true,
  find(source) {
    const nameless = new Set(source.context.projectsWithoutPersonId);
    const found = source.passlinkBlocks.filter(({ projectUrl }) => nameless.has(projectUrl));
    // Once for each link, however often it is inserted.
    return found
      .filter(({ variable }, at) => found.findIndex((each) => each.variable === variable) === at)
      .map(({ variable, start }) => ({
        severity: 'hint',
        range: start,
        message: `Passes of ${variable} carry no customer ID (person.externalId), so pass events such as “installed” cannot find their way back to a MoEngage customer: map it in the project, then insert again.`,
      }));
  },
};
