import { otherFields as textsOfOtherFields } from '@/lib/editor/find/other-fields';
import type { FindingContext } from '@/lib/jinja';
import { STANDARD_ATTRIBUTES } from '@/lib/moengage/attributes';
import { lacksPersonId } from '@/lib/project';
import type { Project } from '@/lib/project/types';
import type { SnippetStyle, ValueSource } from '@/lib/snippet';
import type { ProjectStore } from '../store/project-store';
import { readCurrentProject } from '../store/current-project';
import { VaultLockedError } from '@/lib/vault';

import { buildSnippet } from '../insert/build-snippet';
import type { OwnedSnippet, Owners } from './other-project';
import { blocksWithOldSecret } from '../insert/blocks-with-old-secret';
import type { OpenTemplate } from '../tabs/template-in';

const STYLES: readonly SnippetStyle[] = ['quoted', 'quoteless', 'inline'];

export interface CheckContext extends FindingContext {
  secrets: string[];
  owners: Owners;
  /** The vault is locked: secrets, and so today's blocks, cannot be compared with the template. */
  isLocked: boolean;
}

/** What finding problems takes besides the template: secrets, projects as they are, other fields. */
export async function checkContext(
  store: ProjectStore,
  { run, frames, place }: OpenTemplate,
): Promise<CheckContext> {
  const { projects, current } = await readCurrentProject();
  const [{ secrets, isLocked }, snippets, otherFields, retired] = await Promise.all([
    allSecrets(store, projects),
    snippetsOf(store, projects),
    textsOfOtherFields(run, frames, place),
    blocksWithOldSecret(store, place.found.template),
  ]);
  return {
    secrets,
    owners: { snippets, chosenId: current?.id },
    isLocked,
    knownAttributes: STANDARD_ATTRIBUTES.map(({ name }) => name),
    mappedAttributes: projects.flatMap(({ fields }) =>
      fields.flatMap(({ value }) => attributesOf(value)),
    ),
    otherFields,
    projectsWithoutPersonId: urlsWithoutPersonId(projects),
    currentBlocks: snippets.map(({ text }) => text),
    blocksWithOldSecret: retired.map(({ text }) => text),
  };
}

/** A block says which link it makes, not by which project; of a link that two make, both must lack it. */
function urlsWithoutPersonId(projects: readonly Project[]): string[] {
  const fine = new Set(projects.filter((each) => !lacksPersonId(each)).map(({ url }) => url));
  return projects.map(({ url }) => url).filter((url) => !fine.has(url));
}

/** A secret that no longer opens cannot be looked for; the rest of the check stands without it. */
async function allSecrets(
  store: ProjectStore,
  projects: readonly Project[],
): Promise<Pick<CheckContext, 'secrets' | 'isLocked'>> {
  const opened = await Promise.allSettled(projects.map(({ id }) => store.secretsOf(id)));
  const secrets = opened.flatMap((each) => {
    if (each.status === 'rejected') return [];
    return [each.value.secret, each.value.encryptionKey].flatMap((text) => text || []);
  });
  const isLocked = opened.some(
    (each) => each.status === 'rejected' && each.reason instanceof VaultLockedError,
  );
  return { secrets, isLocked };
}

/** A project of which no block can be made has none that could be out of date. */
async function snippetsOf(
  store: ProjectStore,
  projects: readonly Project[],
): Promise<OwnedSnippet[]> {
  const snippets = await Promise.all(
    projects.flatMap((project) =>
      STYLES.map(async (style) => {
        const snippet = await buildSnippet(store, project.id, style).catch(() => undefined);
        return snippet ? [{ text: snippet.block || snippet.reference, project }] : [];
      }),
    ),
  );
  return snippets.flat();
}

function attributesOf(value: ValueSource): string[] {
  if (value.kind === 'join') return value.parts.flatMap(attributesOf);
  return value.kind === 'attribute' && value.object === 'UserAttribute' ? [value.name] : [];
}
