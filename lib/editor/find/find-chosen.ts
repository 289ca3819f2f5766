import * as v from 'valibot';

import { ADAPTERS, adapterOf } from '../adapters';
import askTextField from '../adapters/text-field/text-field.page';
import type { FoundTemplate } from '../adapters/types';
import { overlap } from '../../page/dom/area';
import type { PageRunner } from '../../page/run';
import matchPlaces, { type PlaceMatch } from '../point/match-places.page';
import type { PointerSetup } from '../point/pointing-memory';
import type { Choice, ChoiceMissing, ChosenRole, PlaceSign } from '../point/sign';
import { checkedAnswer } from './answers';
import { type FoundEditor, foundBy, SAME_PLACE } from './found-by';

/** A place that the author pointed at, as it is now. */
export interface Chosen {
  role: ChosenRole;
  editor: FoundEditor;
}

/** What came of the author's choices. */
export interface ChosenPlaces {
  chosen: Chosen[];
  /** Why each of the others is not used. */
  missing: ChoiceMissing[];
}

/** Adapters of what any page may have; the others are known by what their library writes. */
const WITHOUT_LIBRARY = new Set<string>(['contenteditable', 'text-field']);

/** The editors that are known by their library, for functions that run in pages. */
export const LIBRARY_EDITORS: PointerSetup['editors'] = ADAPTERS.filter(
  ({ kind }) => !WITHOUT_LIBRARY.has(kind),
).map(({ kind, label, selector }) => ({ kind, label, selector }));

const number = v.number();
const matches: v.GenericSchema<unknown, PlaceMatch[]> = v.array(
  v.union([
    v.picklist(['gone', 'several']),
    v.object({
      kind: v.string(),
      area: v.object({ left: number, top: number, right: number, bottom: number }),
      target: v.exactOptional(v.string()),
    }),
  ]),
);

/**
 * Finds what the author has pointed at in these frames. A choice counts only if exactly one place
 * matches it.
 */
export async function findChosen(
  run: PageRunner,
  frames: readonly number[],
  choices: readonly Choice[],
): Promise<ChosenPlaces> {
  if (choices.length === 0) return { chosen: [], missing: [] };
  const signs = choices.map(({ sign }) => sign);
  const answers = await Promise.all(
    frames.map(async (frameId) => ({ frameId, found: await matchesIn(run, frameId, signs) })),
  );
  const results = await Promise.all(
    choices.map(async ({ role }, at): Promise<Chosen | ChoiceMissing> => {
      const here = answers.flatMap(({ frameId, found }) => {
        const match = found[at] ?? 'gone';
        return match === 'gone' ? [] : [{ frameId, match }];
      });
      const [only, ...others] = here;
      if (!only) return 'gone';
      if (others.length > 0 || only.match === 'several') return 'several';
      const editor = await editorAt(run, only.frameId, only.match, role);
      return editor ? { role, editor } : 'gone';
    }),
  );
  return {
    chosen: results.filter((result) => typeof result !== 'string'),
    missing: results.filter((result) => typeof result === 'string'),
  };
}

async function matchesIn(
  run: PageRunner,
  frameId: number,
  signs: readonly PlaceSign[],
): Promise<PlaceMatch[]> {
  try {
    const answer = await run(frameId, 'ISOLATED', matchPlaces, [LIBRARY_EDITORS, signs]);
    return v.is(matches, answer) ? answer : [];
  } catch {
    return [];
  }
}

/** The editor or field at a place. The page's world shares no objects with ours, but areas. */
async function editorAt(
  run: PageRunner,
  frameId: number,
  { kind: name, area, target }: Exclude<PlaceMatch, ChoiceMissing>,
  role: ChosenRole,
): Promise<FoundEditor | undefined> {
  const kind = ADAPTERS.find((adapter) => adapter.kind === name)?.kind;
  if (kind === undefined) return undefined;
  const found =
    kind === 'text-field' && target !== undefined
      ? await fieldAt(run, frameId, target)
      : bestOf(asRole(await foundBy(run, frameId, adapterOf(kind)), role), area, target);
  return found?.visible ? { frameId, kind, target: found.target, found } : undefined;
}

async function fieldAt(
  run: PageRunner,
  frameId: number,
  target: string,
): Promise<FoundTemplate | undefined> {
  try {
    const answer = await run(frameId, 'ISOLATED', askTextField, [{ op: 'look', target }]);
    const checked = checkedAnswer(answer);
    return checked.op === 'found' ? checked.templates[0] : undefined;
  } catch {
    return undefined;
  }
}

/** What an editor's library made, as a document or, where the author says field, as its text. */
function asRole(all: readonly FoundTemplate[], role: ChosenRole): readonly FoundTemplate[] {
  if (role === 'template') return all.filter(({ asText }) => !asText);
  const texts = all.filter(({ asText }) => asText);
  const hasText = (each: FoundTemplate) => texts.some(({ target }) => target.endsWith(each.target));
  return [...texts, ...all.filter((each) => !each.asText && !hasText(each))];
}

type Found = Exclude<PlaceMatch, ChoiceMissing>;

function bestOf(
  all: readonly FoundTemplate[],
  area: Found['area'],
  target: Found['target'],
): FoundTemplate | undefined {
  if (target !== undefined) return all.find((each) => each.target === target);
  const near = all.flatMap((found) => {
    const shared = found.visible && found.area ? overlap(found.area, area) : 0;
    return shared >= SAME_PLACE ? [{ found, shared }] : [];
  });
  return near.toSorted((one, other) => other.shared - one.shared)[0]?.found;
}
