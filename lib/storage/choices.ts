import * as v from 'valibot';

import {
  type Choice,
  CHOSEN_ROLES,
  type PageChoice,
  type PlaceSign,
  signSchema,
} from '@/lib/editor/point/sign';
import { orderedJson } from '@/lib/text/ordered-json';
import { defineStoredItem } from './define-item';
import { reportingFullStorage } from './not-saved';
import { soundList } from './sound';

/** The number of choices kept: more kinds of pages than a dashboard has. */
const KEPT = 100;

/** What the author has pointed at, the most recent first. Only the background writes it. */
export const choicesItem = defineStoredItem<PageChoice[]>({
  key: 'local:choices',
  version: 1,
  fallback: [],
  schema: soundList(
    v.object({
      page: v.pipe(v.string(), v.maxLength(300)),
      role: v.picklist(CHOSEN_ROLES),
      sign: signSchema,
    }),
  ),
});

/** The choices for one kind of page. */
export async function choicesFor(page: string): Promise<Choice[]> {
  const all = await choicesItem.getValue();
  return all.filter((each) => each.page === page).map(({ role, sign }) => ({ role, sign }));
}

/** The choices for all pages of the host of one kind of page. */
export async function choicesBeside(page: string): Promise<PageChoice[]> {
  const all = await choicesItem.getValue();
  return all.filter((each) => hostIn(each.page) === hostIn(page));
}

function hostIn(page: string): string | undefined {
  return page.split(/[/#]/)[0];
}

/**
 * Remembers a choice, in place of an earlier one for the same role, and of what the same place was
 * taken for. @throws NotSavedError
 */
export async function rememberChoice(choice: PageChoice): Promise<void> {
  const write = choicesItem.update((before) => {
    const others = before.filter(
      ({ page, role, sign }) =>
        page !== choice.page || (role !== choice.role && !isSame(sign, choice.sign)),
    );
    return [choice, ...others].slice(0, KEPT);
  });
  await reportingFullStorage(write);
}

/** Forgets all choices for one kind of page. @throws NotSavedError */
export async function forgetChoices(page: string): Promise<void> {
  const write = choicesItem.update((before) => before.filter((each) => each.page !== page));
  await reportingFullStorage(write);
}

function isSame(one: PlaceSign, other: PlaceSign): boolean {
  return orderedJson(one) === orderedJson(other);
}
