import * as v from 'valibot';

import { cleanEncryptionKey, cleanSecret, parseProjectUrl, PassKitError } from '@/lib/passkit';
import { checkStored, findHazard, type Project, projectSchema } from '@/lib/project';
import { EXPORT_PROJECT_LIMIT } from '@/lib/vault/limits';
import type { RefusedFile, Secrets } from '@/lib/vault/types';

/** A project with its secrets, as in an export. */
export interface ExportedProject {
  project: Project;
  secrets: Secrets;
}

/** The contents of a file, or why it was refused. */
export type OpenedExport = { status: 'read'; projects: ExportedProject[] } | RefusedFile;

const contentSchema = v.strictObject({ projects: v.array(v.unknown()) });

const exportedSchema: v.GenericSchema<ExportedProject> = v.strictObject({
  project: projectSchema,
  secrets: v.strictObject({
    secret: v.exactOptional(v.string()),
    encryptionKey: v.exactOptional(v.string()),
  }),
});

export function refused(message: string): RefusedFile {
  return { status: 'refused', reason: 'unusable-file', message };
}

/**
 * Validates everything: the file is not trusted although it was encrypted, because whoever shares
 * it shares its passphrase, too.
 */
export function readContent(json: unknown): OpenedExport {
  const hazard = findHazard(json);
  if (hazard !== undefined) return refused(`The file ${hazard}`);
  const content = v.safeParse(contentSchema, json);
  if (!content.success) return refused('The file holds no projects.');
  const { projects: inFile } = content.output;
  if (inFile.length > EXPORT_PROJECT_LIMIT) {
    return refused(`The file holds more than ${EXPORT_PROJECT_LIMIT} projects.`);
  }
  const projects: ExportedProject[] = [];
  for (const [index, each] of inFile.entries()) {
    const read = readProject(each);
    if (typeof read === 'string') return refused(`Project ${index + 1} in the file: ${read}`);
    if (projects.some(({ project }) => project.id === read.project.id)) {
      return refused(`Project ${index + 1} in the file is there twice.`);
    }
    projects.push(read);
  }
  return { status: 'read', projects };
}

/** One project, ready to be stored; or a message that says what is wrong with it. */
function readProject(json: unknown): ExportedProject | string {
  const read = v.safeParse(exportedSchema, json);
  if (!read.success) return 'it is damaged.';
  const { project, secrets } = read.output;
  const [problem] = Object.values(checkStored(project));
  if (problem !== undefined) return problem;
  try {
    return {
      project: { ...project, url: parseProjectUrl(project.url).href },
      secrets: {
        ...(secrets.secret && { secret: cleanSecret(secrets.secret) }),
        ...(secrets.encryptionKey && { encryptionKey: cleanEncryptionKey(secrets.encryptionKey) }),
      },
    };
  } catch (error) {
    if (error instanceof PassKitError) return error.message;
    throw error;
  }
}

/** Why a file with this project would be refused; undefined if it would be accepted. */
export function refusalOf(exported: ExportedProject): string | undefined {
  const read = readProject(withoutStrangers(exported));
  return typeof read === 'string' ? read : undefined;
}

/**
 * Copies field by field, because a stored project may have fields that do not belong in a file.
 * Digests of replaced secrets are of use only where the templates were made, so they are left out.
 */
export function withoutStrangers({ project, secrets }: ExportedProject): ExportedProject {
  const { id, name, kind, url, digest, variable, utm, fields, badges } = project;
  const { fillsExternalId, hasSecret, hasEncryptionKey, createdAt, updatedAt } = project;
  const { secret, encryptionKey } = secrets;
  const draft = {
    name,
    kind,
    url,
    digest,
    variable,
    utm,
    fields,
    ...(badges && { badges }),
    ...(fillsExternalId && { fillsExternalId }),
  };
  return {
    project: { id, ...draft, hasSecret, hasEncryptionKey, createdAt, updatedAt },
    secrets: {
      ...(secret !== undefined && { secret }),
      ...(encryptionKey !== undefined && { encryptionKey }),
    },
  };
}
