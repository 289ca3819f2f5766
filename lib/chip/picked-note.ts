import type { ChosenRole } from '@/lib/editor/point/sign';
import type { PickedAnswer } from '@/lib/messages';

import type { ChipAction, ChipView } from './views';

interface PickedActions {
  /** Undefined while there is no project, or it is locked. */
  insert: (() => void) | undefined;
  copy: (() => void) | undefined;
  correct: (role: ChosenRole) => void;
}

const TAKEN_FOR: Record<ChosenRole, string> = {
  template: 'the message’s template',
  link: 'a field for a link',
  single: 'a text of its own',
};

const CHOICES: Record<ChosenRole, string> = {
  template: 'The message’s template',
  link: 'A field for a link',
  single: 'A text of its own',
};

/** Says what Passlink takes a place for that the author has pointed at, and lets them correct it. */
export function pickedView(answer: PickedAnswer, actions: PickedActions): ChipView {
  const { insert, copy, correct } = actions;
  if (answer.status === 'refused') {
    const copying: ChipAction[] = copy ? [{ label: 'Copy instead', run: copy }] : [];
    return { tone: 'bad', message: answer.message, actions: copying };
  }
  const { role } = answer;
  const others = (Object.keys(CHOICES) as ChosenRole[]).filter((each) => each !== role);
  return {
    tone: 'good',
    message: `Passlink takes this for ${TAKEN_FOR[role]}, here and on pages like this one.`,
    actions: insert ? [{ label: 'Insert here', run: insert }] : [],
    menu: [
      {
        title: 'It is something else',
        actions: others.map((other) => ({ label: CHOICES[other], run: () => correct(other) })),
      },
    ],
  };
}
