import type { FrameShape } from '../../../lib/shape/page-shape.ts';
import type { ElementShape } from '../../../lib/shape/shape-types.ts';
import { readSwitches } from '../moengage/switches.ts';
import { mailDocument, mailFragment } from '../templates/marketing-mail.ts';

/** Reads a mounted editor's text, as its page would save it. */
type Read = () => string;

/** Whether a shape is an editor's outer element that the practice page has a real editor for. */
export function isEditor({ libraries }: FrameShape, shape: ElementShape): boolean {
  const has = (name: string) => libraries.some((library) => library.name === name);
  return (
    (has('Froala') && isOf(shape, 'fr-box')) || (has('CodeMirror 5') && isOf(shape, 'CodeMirror'))
  );
}

/** Mounts the real editor that a shape is of, with the settings that were reported. */
export async function mountEditor(
  frame: FrameShape,
  { host, shape }: { host: HTMLElement; shape: ElementShape },
): Promise<Read> {
  return isOf(shape, 'fr-box') ? mountFroala(frame, host, shape) : mountCodeMirror(host);
}

async function mountFroala(
  { libraries }: FrameShape,
  host: HTMLElement,
  shape: ElementShape,
): Promise<Read> {
  const [settings = {}] = libraries.find(({ name }) => name === 'Froala')?.editors ?? [];
  const hasCodeMirror = settings.codeMirror === true || libraries.some(isCodeMirror);
  const switches = readSwitches(
    new URLSearchParams({
      view: isOf(shape, 'fr-code-view') ? 'code' : 'visual',
      codemirror: hasCodeMirror ? 'yes' : 'no',
      // An empty setting leaves quotes as they are.
      quotes: settings.entities === undefined || settings.entities === '' ? 'kept' : 'entities',
      ...(settings.htmlUntouched === true && { untouched: '' }),
      ...(settings.fullPage !== true && { fragment: '' }),
    }).toString(),
  );
  if (hasCodeMirror) await import('../moengage/code-mirror-global.ts');
  const froala = await import('../moengage/froala.ts');
  let saved = switches.isFragment ? mailFragment(12) : mailDocument(12);
  await froala.mountFroala(host, {
    html: saved,
    switches,
    onChange: (html) => {
      saved = html;
    },
  });
  return () => saved;
}

async function mountCodeMirror(host: HTMLElement): Promise<Read> {
  const { default: codeMirror } = await import('codemirror5');
  const editor = codeMirror(host, { value: mailDocument(12), mode: 'htmlmixed' });
  return () => editor.getValue();
}

function isOf({ classes = [] }: ElementShape, name: string): boolean {
  return classes.includes(name);
}

function isCodeMirror({ name }: { name: string }): boolean {
  return name === 'CodeMirror 5';
}
