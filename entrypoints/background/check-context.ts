import { otherFields as textsOfOtherFields } from '@/lib/editor/other-fields';
import type { FindingContext } from '@/lib/jinja';
import { STANDARD_ATTRIBUTES } from '@/lib/moengage/attributes';
import type { Project } from '@/lib/project/types';
import type { SnippetStyle, ValueSource } from '@/lib/snippet';
import type { ProjectBook } from '@/lib/state/project-book';
import { projectsItem } from '@/lib/state/storage';
import type { Secrets } from '@/lib/vault/types';

import { buildSnippet } from './build-snippet';
import type { OpenTemplate } from './template-in';

const STYLES: readonly SnippetStyle[] = ['quoted', 'quoteless', 'inline'];

/** What finding problems takes besides the template: secrets, projects as they are, other fields. */
export async function checkContext(
  book: ProjectBook,
  { run, frames, place }: OpenTemplate,
): Promise<FindingContext & { secrets: string[] }> {
  const projects = await projectsItem.getValue();
  const [secrets, currentBlocks, otherFields] = await Promise.all([
    allSecrets(book, projects),
    blocksOf(book, projects),
    textsOfOtherFields(run, frames, place),
  ]);
  return {
    secrets,
    knownAttributes: STANDARD_ATTRIBUTES.map(({ name }) => name),
    mappedAttributes: projects.flatMap(({ fields }) =>
      fields.flatMap(({ value }) => attributesOf(value)),
    ),
    otherFields,
    currentBlocks,
  };
}

/** A secret that no longer opens cannot be looked for; the rest of the check stands without it. */
async function allSecrets(book: ProjectBook, projects: readonly Project[]): Promise<string[]> {
  const none: Secrets = {};
  const secrets = await Promise.all(projects.map(({ id }) => book.secretsOf(id).catch(() => none)));
  return secrets.flatMap(({ secret, encryptionKey }) =>
    [secret, encryptionKey].flatMap((each) => each || []),
  );
}

/** A project of which no block can be made has none that could be out of date. */
async function blocksOf(book: ProjectBook, projects: readonly Project[]): Promise<string[]> {
  const snippets = await Promise.all(
    projects.flatMap(({ id }) =>
      STYLES.map((style) => buildSnippet(book, id, style).catch(() => undefined)),
    ),
  );
  return snippets.flatMap((snippet) => (snippet ? [snippet.block || snippet.reference] : []));
}

function attributesOf(value: ValueSource): string[] {
  if (value.kind === 'join') return value.parts.flatMap(attributesOf);
  return value.kind === 'attribute' && value.object === 'UserAttribute' ? [value.name] : [];
}
