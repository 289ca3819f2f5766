/**
 * Why a template cannot be written to now, and what to do, in an author's words. An adapter answers
 * with the key alone: words that come from a page could say anything in Passlink's name.
 */
export const LOCKS = {
  editor: 'The editor does not allow changes now.',
  'code-editor': 'The code editor does not allow changes now.',
  field: 'The template does not allow changes now.',
  'field-parts':
    'This field holds parts whose text Passlink cannot read. Copy the snippet, and paste it where the link goes.',
  'field-editor':
    'This field is made with an editor that Passlink writes whole messages to, not fields. Copy the snippet, and paste it here.',
  'code-view': 'The editor shows its code. Leave the code view first.',
  code: 'The editor shows its code. Leave the code first.',
  'code-dialog': 'The editor shows its code. Close that first, then insert again.',
  'link-dialog': 'The editor is asking for a link. Finish or close that first, then insert again.',
  hidden: 'The editor is hidden. Show it first.',
  'own-format':
    'This editor saves its text in a format of its own, such as Markdown, so Passlink cannot check what it saves. Copy the snippet, and paste it where the message’s HTML is kept.',
  'out-of-reach':
    'This page keeps its code editor to itself. Copy the snippet, and paste it at the top of the code.',
  unreachable:
    'This page keeps its editor to itself. Copy the snippet, and paste it into the editor’s code view, right behind <body>.',
} as const;

export type Lock = keyof typeof LOCKS;
