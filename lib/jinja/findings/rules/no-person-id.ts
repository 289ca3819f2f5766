import type { Rule } from '../rule';

/**
 * A link whose passes do not say whom they belong to, so that PassKit's events cannot find the way
 * back to a customer. A template cannot tell; only the projects that are given are told of.
 */
export const noPersonId: Rule = {
  name: 'no-person-id',
  everywhere: true,
  find(source) {
    const nameless = new Set(source.context.projectsWithoutPersonId);
    const found = source.passlinkBlocks.filter(({ projectUrl }) => nameless.has(projectUrl));
    // Once for each link: it is the project that lacks it, however often it is inserted.
    return found
      .filter(({ variable }, at) => found.findIndex((each) => each.variable === variable) === at)
      .map(({ variable, start }) => ({
        severity: 'hint',
        range: start,
        message: `Passes of ${variable} carry no customer ID (person.externalId), so pass events such as “installed” cannot find their way back to a MoEngage customer: map it in the project, then insert again.`,
      }));
  },
};
