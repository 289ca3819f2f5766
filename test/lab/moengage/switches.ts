/**
 * How this dashboard behaves, as the page's address asks for it. The real one's behaviour is known
 * in part; what nobody knows, or what differs between workspaces, is a switch here.
 */
export interface Switches {
  /** `?froala=5`, `3.2` or `2.9`: the editor's version; 4.5 by default. */
  version: '2.9' | '3.2' | '4.5' | '5';
  /** `?view=visual`: the editor opens in its visual mode; by default its Code View is open. */
  opensInCode: boolean;
  /** `?quotes=entities`: Froala as it comes, which writes quotes in text as entities. */
  encodesQuotes: boolean;
  /** `?untouched`: Froala's `htmlUntouched`. */
  isUntouched: boolean;
  /** `?fragment`: Froala without `fullPage`, whose document is part of the page. */
  isFragment: boolean;
  /** `?codemirror=no`: Code View is Froala's own text area. */
  hasCodeMirror: boolean;
  /** `?toolbar=plain`: the toolbar has no Code View button. */
  showsCodeButton: boolean;
  /** `?commit=blur`: leaving the code commits it as well. */
  commitsOnBlur: boolean;
  /** `?revert=700`, `5000`, `noop` or `switching`: which changes the page takes back, and when. */
  revert: Revert | undefined;
  /** `?slow=2300`: milliseconds for which opening or closing Code View blocks the page. */
  slow: number;
  /** `?late=600`: milliseconds until the editor appears. */
  late: number;
  /** `?variations`: two variations beside the locales. */
  hasVariations: boolean;
  /** `?role=textbox` or `none`: the role of editable fields; `contentinfo` in the real dashboard. */
  fieldRole: string | undefined;
  /** `?routes=path`: addresses are paths; by default they are hashes. */
  hasPathRoutes: boolean;
  /** `?kb=80`: the mail's least size in kilobytes. */
  kilobytes: number;
}

export interface Revert {
  /** Milliseconds after a change. */
  after: number;
  /** Which changes: all, those that left the text equal, those shortly after a tab was clicked. */
  when: 'always' | 'noop' | 'switching';
}

/** Milliseconds after a click on a tab in which `?revert=switching` takes changes back. */
export const SWITCHING = 2000;

/** The mail of a real campaign is about this long. */
const USUAL_KILOBYTES = 12;

export function readSwitches(search: string): Switches {
  const asked = new URLSearchParams(search);
  const milliseconds = (name: string) => Math.max(0, Number(asked.get(name) ?? 0) || 0);
  const role = asked.get('role') ?? 'contentinfo';
  const version = asked.get('froala');
  return {
    version: version === '2.9' || version === '3.2' || version === '5' ? version : '4.5',
    opensInCode: asked.get('view') !== 'visual',
    encodesQuotes: asked.get('quotes') === 'entities',
    isUntouched: asked.has('untouched'),
    isFragment: asked.has('fragment'),
    hasCodeMirror: asked.get('codemirror') !== 'no',
    showsCodeButton: asked.get('toolbar') !== 'plain',
    commitsOnBlur: asked.get('commit') === 'blur',
    revert: readRevert(asked.get('revert')),
    slow: milliseconds('slow'),
    late: milliseconds('late'),
    hasVariations: asked.has('variations'),
    fieldRole: role === 'none' ? undefined : role,
    hasPathRoutes: asked.get('routes') === 'path',
    kilobytes: asked.has('kb') ? milliseconds('kb') : USUAL_KILOBYTES,
  };
}

function readRevert(asked: string | null): Revert | undefined {
  if (asked === null) return undefined;
  if (asked === 'noop' || asked === 'switching') return { after: 700, when: asked };
  return { after: Number(asked) || 700, when: 'always' };
}
