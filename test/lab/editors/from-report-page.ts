import type { PageShape } from '../../../lib/shape/page-shape.ts';
import { PageOfShape } from '../from-report/build.ts';
import { isEditor, mountEditor } from '../from-report/mount.ts';
import { ready } from '../hook.ts';

const NO_REPORT = 'This page draws what a report describes: npm run lab -- --from report.json';

/** Draws the page whose shape a report holds, with the real editors where it names them. */
async function draw(): Promise<void> {
  const text = document.querySelector('#report')?.textContent ?? 'null';
  const report = JSON.parse(text) as PageShape | null;
  const [top] = report?.frames ?? [];
  if (!top) {
    document.body.append(NO_REPORT);
    ready({ getTemplate: () => '', getLink: () => '' });
    return;
  }
  const page = new PageOfShape((shape) => isEditor(top, shape));
  document.body.append(...top.elements.flatMap((each) => page.build(each)));
  const [first] = await Promise.all(page.editors.map((place) => mountEditor(top, place)));
  ready({ getTemplate: first ?? textOfFields, getLink: () => '' });
}

/** The page's longest text, where it has no editor that the practice page knows. */
function textOfFields(): string {
  const fields = [...document.querySelectorAll('textarea, input')] as HTMLInputElement[];
  return (
    fields.map(({ value }) => value).toSorted((one, other) => other.length - one.length)[0] ?? ''
  );
}

void draw();
