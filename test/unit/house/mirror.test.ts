import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Tests without a source of the same name, and what each of them does. */
const OF_A_ROOM: Record<string, string> = {
  'components/snippet/code-colours': 'reads the style sheet of the code',
  'lib/background/hostile-answers': 'sends made-up answers of pages to every handler',
  'lib/background/once-per-action': 'counts what an action costs, through all handlers',
  'lib/background/store/fuzz': 'puts damaged records and files before the whole store',
  'lib/background/store/never-lost': 'stops the store before each of its writes',
  'lib/bulk/refusing': 'refuses rows through the whole of sign/ and csv/',
  'lib/jinja/findings/faulty-templates': 'runs all rules on the faulty templates of the fixtures',
  'lib/jinja/findings/sound-templates': 'runs all rules on the sound templates of the fixtures',
  'lib/jinja/render/any-template': 'renders any text',
  'lib/jinja/render/constructs': 'renders every construct of Jinja that MoEngage has',
  'lib/jinja/render/differences': 'renders what MiniJinja does otherwise than Jinja2',
  'lib/jinja/render/suppression': 'renders what keeps MoEngage from sending',
  'lib/messages/fuzz': 'sends any message from anybody',
  'lib/moengage/api/secrecy': 'looks for keys in every answer and error of the API',
  'lib/passkit-form/page/labels-beside': 'reads a form whose boxes stand beside their words',
};

const testsIn = (room: string) =>
  readdirSync(join(ROOT, 'test/unit', room), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.test\.tsx?$/.test(path))
    .map((path) => `${room}/${path.replaceAll('\\', '/').replace(/\.test\.tsx?$/, '')}`);

const hasSource = (name: string) =>
  [`${name}.ts`, `${name}.tsx`, name].some((path) => existsSync(join(ROOT, path)));

const tests = [...testsIn('lib'), ...testsIn('components')];

it('every test has the path and name of its source', () => {
  const strays = tests.filter((name) => !hasSource(name) && !(name in OF_A_ROOM));
  expect(strays).toEqual([]);
});

it('every exception has a test and no source', () => {
  const needless = Object.keys(OF_A_ROOM).filter(
    (name) => !tests.includes(name) || hasSource(name),
  );
  expect(needless).toEqual([]);
});
