import {
  fillsAnEmptyDocument,
  goesInOnceAndComesOut,
  letsTheAuthorGoOn,
  showsAndFixes,
  worksInTheBackground,
} from './editor-contract.ts';
import { EDITOR_PAGES } from './editor-pages/index.ts';
import { type LinkReader, linkReader } from './expect-right-link.ts';
import { test } from './shared-browser.ts';

let links: LinkReader;

test.beforeAll(() => {
  links = linkReader();
});

test.afterAll(() => links.close());

for (const row of EDITOR_PAGES) {
  const { name, page: path, query = {}, kilobytes = '20', author } = row;

  test.describe(name, () => {
    // One after the other: most leave the page as they have found it, and the next one takes it over.
    test.describe.configure({ mode: 'default' });

    if (author) {
      test('insertion, removal and undo work while another tab is in front, and take no focus', async ({
        openPlain,
        shared: { popup },
      }) => {
        const { page, work } = await openPlain(path, { ...query, kb: '20' }, { takesOver: true });
        await worksInTheBackground({ page, row, work }, popup);
      });
    }

    test('the snippet goes in once, makes a valid link, and comes out to the byte by either undo', async ({
      openPlain,
    }) => {
      const { page, work } = await openPlain(
        path,
        { ...query, kb: kilobytes },
        { takesOver: true },
      );
      await goesInOnceAndComesOut({ page, row, work }, links.expectRightLink);
    });

    if (!author) return;

    test('an author goes on writing where they were, and undo keeps what they wrote', async ({
      openPlain,
    }) => {
      // A page that was scrolled before keeps its place by other means than one at its top.
      const { page, work } = await openPlain(path, { ...query, kb: '20' });
      await letsTheAuthorGoOn({ page, row, work, author });
    });

    test('a problem is shown and fixed in place, and the fix can be undone', async ({
      openPlain,
    }) => {
      const { page, work } = await openPlain(path, { ...query, kb: '20' }, { takesOver: true });
      await showsAndFixes({ page, row, work, author });
    });

    test('an emptied document is filled and empty again, or left as it is', async ({
      openPlain,
    }) => {
      const { page, work } = await openPlain(path, query);
      await fillsAnEmptyDocument({ page, row, work });
    });
  });
}
