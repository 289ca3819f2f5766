import { froalas } from '../editor/adapters/froala/instance';
import { deepAll } from '../page/dom/tree';
import type { LibraryShape } from './shape-types';

type Settings = LibraryShape['editors'][number];
type Loose = Record<string, unknown>;

/** The editor libraries whose objects the page's own scripts have, with versions and settings. */
export default function libraries(): LibraryShape[] {
  const page = globalThis as unknown as Record<string, Loose | undefined>;
  const found: [LibraryShape['name'], unknown, boolean, () => Settings[]][] = [
    [
      'Froala',
      page.FroalaEditor?.VERSION ?? versionIn(page.jQuery, 'FroalaEditor'),
      page.FroalaEditor !== undefined,
      () =>
        froalas().map((editor) =>
          picked((editor as unknown as { opts?: Loose }).opts, [
            'fullPage',
            'iframe',
            'htmlUntouched',
            'htmlSimpleAmpersand',
            'entities',
            'enter',
            'codeMirror',
            'useClasses',
          ]),
        ),
    ],
    [
      'CodeMirror 5',
      page.CodeMirror?.version,
      page.CodeMirror !== undefined,
      () =>
        deepAll<HTMLElement & { CodeMirror?: { options?: Loose } }>('.CodeMirror').map((element) =>
          picked(element.CodeMirror?.options, ['mode', 'readOnly', 'lineWrapping', 'lineNumbers']),
        ),
    ],
    ['CodeMirror 6', undefined, false, () => deepAll('.cm-editor').map(() => ({}))],
    [
      'Ace',
      page.ace?.version,
      page.ace !== undefined,
      () => deepAll('.ace_editor').map(() => ({})),
    ],
    [
      'Monaco',
      undefined,
      page.monaco !== undefined,
      () => deepAll('.monaco-editor').map(() => ({})),
    ],
    [
      'TinyMCE',
      page.tinymce && `${String(page.tinymce.majorVersion)}.${String(page.tinymce.minorVersion)}`,
      page.tinymce !== undefined,
      () =>
        (typeof page.tinymce?.get === 'function' ? (page.tinymce.get() as Loose[]) : []).map(
          ({ inline }) => ({ inline: inline === true }),
        ),
    ],
    [
      'CKEditor 4',
      page.CKEDITOR?.version,
      page.CKEDITOR !== undefined,
      () => deepAll('.cke').map(() => ({})),
    ],
    [
      'CKEditor 5',
      page.CKEDITOR_VERSION,
      false,
      () => deepAll('.ck-editor__editable').map(() => ({})),
    ],
    [
      'Quill',
      page.Quill?.version,
      page.Quill !== undefined,
      () => deepAll('.ql-container').map(() => ({})),
    ],
    ['ProseMirror', undefined, false, () => deepAll('.ProseMirror').map(() => ({}))],
    ['Lexical', undefined, false, () => deepAll('[data-lexical-editor]').map(() => ({}))],
    ['Slate', undefined, false, () => deepAll('[data-slate-editor]').map(() => ({}))],
    ['jQuery', (page.jQuery?.fn as Loose | undefined)?.jquery, page.jQuery !== undefined, () => []],
    ['React', page.React?.version, page.React !== undefined, () => []],
  ];
  return found.flatMap(([name, version, isGlobal, editors]) => {
    const settings = tried(editors, []).slice(0, 20);
    if (!isGlobal && settings.length === 0) return [];
    const known = /^[\d.a-z-]{1,20}$/.exec(String(version))?.[0];
    const hasVersion = known !== undefined && /\d/.test(known);
    return [{ name, ...(hasVersion && { version: known }), isGlobal, editors: settings }];
  });
}

function versionIn(jQuery: Loose | undefined, plugin: string): unknown {
  return tried(() => (jQuery?.[plugin] as Loose | undefined)?.VERSION, undefined);
}

/** The settings of these names that are switches, numbers or short words of the library's. */
function picked(options: Loose | undefined, names: readonly string[]): Settings {
  const settings: Settings = {};
  for (const name of names) {
    const value = tried(() => options?.[name], undefined);
    if (typeof value === 'boolean' || typeof value === 'number') settings[name] = value;
    else if (typeof value === 'string' && /^[\w/.+-]{0,40}$/.test(value)) settings[name] = value;
    else if (value !== undefined && value !== null) settings[name] = true;
  }
  return settings;
}

/** A page's own objects may throw at any reading. */
function tried<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
