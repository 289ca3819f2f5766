/** Elements that each library draws into its root and that are no part of the document. */
export const HELPERS = {
  lexical: '[data-lexical-cursor], [data-lexical-linebreak]',
  prosemirror:
    '.ProseMirror-trailingBreak, .ProseMirror-separator, .ProseMirror-widget, .ProseMirror-gapcursor',
  quill: '.ql-ui, .ql-cursor',
  slate: '[data-slate-zero-width], [data-slate-placeholder], [data-slate-spacer]',
} as const;
