import type { Rule } from '../rule';

/**
 * A link whose data do not say which pass is meant, so that PassKit makes another one each time it
 * is opened. A template does not show this; only the projects in the context do.
 */
export const noRecordId: Rule = {
  name: 'no-record-id',
  everywhere: true,
  find(source) {
    const found = source.passlinkBlocks;
    // Once for each link, however often it is inserted.
    const links = found.filter(
      ({ variable }, at) => found.findIndex((each) => each.variable === variable) === at,
    );
    return links.flatMap(({ projectUrl, start }) => {
      const project = source.context.projectsWithoutRecordId?.find(({ url }) => url === projectUrl);
      if (!project) return [];
      const { name, idLabel } = project;
      const id = idLabel === '' ? 'one' : `a ${idLabel}`;
      const message = `PassKit makes another pass each time a recipient, or a mail scanner, opens the link of “${name}”, because it holds no ID of the pass itself: add ${id} to the project, then update the link here.`;
      return [{ severity: 'warning', range: start, message }];
    });
  },
};
