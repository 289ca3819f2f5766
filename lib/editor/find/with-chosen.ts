import type { EditorHandle } from './editor-handle';
import type { Chosen, ChosenPlaces } from './find-chosen';
import type { FoundEditor } from './found-by';
import type { Targets } from './targets';

/**
 * Puts the author's choices in the place of what was guessed. A chosen template is the template; a
 * chosen field counts while the author is, or was last, in it, and a chosen text of its own also
 * where they are in nothing else.
 */
export function withChosen(guess: Targets, { chosen, missing }: ChosenPlaces): Targets {
  const [firstMissing] = missing;
  if (chosen.length === 0) {
    return firstMissing === undefined ? guess : { ...guess, choice: firstMissing };
  }
  const isChosen = (editor: EditorHandle | undefined) =>
    editor !== undefined && chosen.some((each) => isSame(each.editor, editor));
  const choice = chosen.find(({ role }) => role === 'template')?.editor;
  const template = choice ?? (isChosen(guess.template) ? undefined : guess.template);
  const targets: Targets = {
    choice: 'used',
    template,
    linkField: undefined,
    single: undefined,
    imageField: undefined,
  };

  const fields = chosen.filter(({ role }) => role !== 'template');
  const inHand = fields.find(({ editor }) => editor.found.focused);
  if (inHand) return withField(targets, inHand);
  // It belongs to an editor that cannot be written to, where the whole snippet would do harm.
  if (guess.linkField && !template && !isChosen(guess.linkField)) {
    return { ...targets, linkField: guess.linkField };
  }
  const guessed = guessedField(guess);
  if (guessed && !isChosen(guessed.editor)) return withField(targets, guessed);
  if (guess.imageField && !isChosen(guess.imageField)) {
    return { ...targets, imageField: guess.imageField };
  }
  if (choice || template?.found.focused) return targets;
  const own = fields.find(({ role }) => role === 'single');
  if (own) return withField(targets, own);
  const link = fields.find(({ role }) => role === 'link');
  return link && !template ? withField(targets, link) : targets;
}

function guessedField({ linkField, single }: Targets): Chosen | undefined {
  if (linkField) return { role: 'link', editor: linkField };
  return single && { role: single.role, editor: single };
}

function withField(targets: Targets, { role, editor }: Chosen): Targets {
  if (role === 'template') return targets;
  if (role === 'link' && targets.template) return { ...targets, linkField: editor };
  return { ...targets, single: { ...editor, role } };
}

function isSame(one: EditorHandle, other: FoundEditor | EditorHandle): boolean {
  return one.frameId === other.frameId && one.kind === other.kind && one.target === other.target;
}
