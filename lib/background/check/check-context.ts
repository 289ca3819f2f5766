import { otherFields as textsOfOtherFields } from '@/lib/editor/find/other-fields';
import type { UtmPlace } from '@/lib/block/reference';
import type { FindingContext } from '@/lib/jinja';
import { STANDARD_ATTRIBUTES } from '@/lib/moengage/attributes';
import { recordIdLabel } from '@/lib/passkit';
import { lacksPersonId, lacksRecordId } from '@/lib/project';
import type { Project } from '@/lib/project/types';
import type { SnippetStyle, ValueSource } from '@/lib/snippet';
import type { OpenProject, ProjectStore } from '../store/project-store';
import { UnknownProjectError } from '../store/snapshot';
import { readCurrentProject } from '../store/current-project';
import { type Secrets, VaultLockedError } from '@/lib/vault';

import { buildSnippet } from '../insert/build-snippet';
import type { OwnedSnippet, Owners } from './other-project';
import { blocksWithOldSecret } from '../insert/blocks-with-old-secret';
import type { OpenTemplate } from '../tabs/template-in';

const PLACES: UtmPlace[] = ['reference', 'block'];
const STYLES: readonly SnippetStyle[] = ['quoted', 'quoteless', 'inline'];

export interface CheckContext extends FindingContext {
  projects: readonly Project[];
  /** The result of opening each project. */
  opened: PromiseSettledResult<OpenProject>[];
  secrets: string[];
  owners: Owners;
  /**
   * The vault is locked, so the template cannot be compared with secrets or with today's blocks.
   */
  isLocked: boolean;
}

/**
 * What finding problems needs besides the template: the projects, their secrets and other fields.
 * Each project is opened once, and everything else is derived from that.
 */
export async function checkContext(
  store: ProjectStore,
  { run, frames, editor }: OpenTemplate,
): Promise<CheckContext> {
  const { projects, current } = await readCurrentProject();
  const [opened, otherFields] = await Promise.all([
    store.openEach(projects),
    textsOfOtherFields(run, frames, editor),
  ]);
  // If a secret cannot be opened, the check runs without looking for it.
  const open = opened.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  const snippets = open.flatMap(snippetsOf);
  const old = await blocksWithOldSecret(editor.found.template, open, projects);
  return {
    projects,
    opened,
    secrets: open.flatMap(({ secrets: { secret, encryptionKey } }) =>
      [secret, encryptionKey].flatMap((text) => text || []),
    ),
    owners: { snippets, chosenId: current?.id },
    isLocked: opened.some(
      (each) => each.status === 'rejected' && each.reason instanceof VaultLockedError,
    ),
    knownAttributes: STANDARD_ATTRIBUTES.map(({ name }) => name),
    mappedAttributes: projects.flatMap(({ fields }) =>
      fields.flatMap(({ value }) => attributesOf(value)),
    ),
    otherFields,
    ...lackingIds(projects),
    currentBlocks: snippets.map(({ text }) => text),
    blocksWithOldSecret: old.map(({ text }) => text),
  };
}

/** The secrets of one of the projects. @throws the reason why they could not be opened */
export function secretsIn({ opened }: CheckContext, { id }: Project): Secrets {
  for (const each of opened) {
    if (each.status === 'fulfilled' && each.value.project.id === id) return each.value.secrets;
  }
  throw opened.find((each) => each.status === 'rejected')?.reason ?? new UnknownProjectError();
}

/**
 * The links that lack an ID: of the pass itself, and of the person. A block names the link that it
 * makes, not its project, so if several projects make the same link, all of them must lack it.
 */
function lackingIds(
  projects: readonly Project[],
): Pick<FindingContext, 'projectsWithoutRecordId' | 'projectsWithoutPersonId'> {
  return {
    projectsWithoutRecordId: lackingIn(projects, lacksRecordId).map(({ url, name, kind }) => ({
      url,
      name,
      idLabel: recordIdLabel(kind),
    })),
    projectsWithoutPersonId: lackingIn(projects, lacksPersonId).map(({ url }) => url),
  };
}

/** The projects that lack something, unless another project of the same URL has it. */
export function lackingIn(
  projects: readonly Project[],
  lacks: (project: Project) => boolean,
): Project[] {
  const fine = new Set(projects.filter((each) => !lacks(each)).map(({ url }) => url));
  return projects.filter(({ url }) => !fine.has(url));
}

/** The snippets that a project makes today; none if its settings allow none. */
function snippetsOf(opened: OpenProject): OwnedSnippet[] {
  const { project } = opened;
  const places: UtmPlace[] = Object.keys(project.utm).length > 0 ? PLACES : ['reference'];
  return places.flatMap((place) =>
    STYLES.flatMap((style) => {
      try {
        const { block, reference } = buildSnippet(opened, style, undefined, place);
        return [{ text: block || reference, project }];
      } catch {
        return [];
      }
    }),
  );
}

function attributesOf(value: ValueSource): string[] {
  if (value.kind === 'join') return value.parts.flatMap(attributesOf);
  return value.kind === 'attribute' && value.object === 'UserAttribute' ? [value.name] : [];
}
