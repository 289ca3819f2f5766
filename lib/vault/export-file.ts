import * as v from 'valibot';

import { cleanEncryptionKey, cleanSecret, parseProjectUrl, PassKitError } from '../passkit';
import { checkDraft, findHazard, type Project, projectSchema } from '../project';
import { EXPORT_PROJECT_LIMIT, EXPORT_SIZE_LIMIT } from './limits';
import {
  type Derivation,
  deriveKey,
  derivationSchema,
  importKey,
  newDerivation,
  ROUNDS,
} from './passphrase';
import { seal, type Sealed, sealedSchema, unseal } from './seal';
import { SEALED_FORMAT } from './sealed-format';
import type { Secrets } from './types';

const VERSION = 1;

/** What the sealed part is bound to; no project's id is like it. */
const OWNER = `${SEALED_FORMAT}-${VERSION}`;

/** The export without secrets, which needs no passphrase. */
const OPEN_FORMAT = 'passlink-projects';

/** A project with its secrets, as it goes into a file and comes out of one. */
export interface ExportedProject {
  project: Project;
  secrets: Secrets;
}

interface ExportFile {
  format: typeof SEALED_FORMAT;
  version: typeof VERSION;
  derivation: Derivation;
  sealed: Sealed;
}

export type OpenedExport =
  | { status: 'read'; projects: ExportedProject[] }
  | { status: 'refused'; reason: string };

const envelopeSchema = v.looseObject({ format: v.string(), version: v.number() });

const fileSchema = (rounds: number): v.GenericSchema<ExportFile> =>
  v.strictObject({
    format: v.literal(SEALED_FORMAT),
    version: v.literal(VERSION),
    derivation: derivationSchema(rounds),
    sealed: sealedSchema,
  });

const contentSchema = v.strictObject({ projects: v.array(v.unknown()) });

const exportedSchema: v.GenericSchema<ExportedProject> = v.strictObject({
  project: projectSchema,
  secrets: v.strictObject({
    secret: v.exactOptional(v.string()),
    encryptionKey: v.exactOptional(v.string()),
  }),
});

/** Projects and their secrets as the text of a file that a passphrase opens. */
export async function sealExport(
  projects: readonly ExportedProject[],
  passphrase: string,
  rounds = ROUNDS,
): Promise<string> {
  const derivation = newDerivation(rounds);
  const key = await importKey(await deriveKey(passphrase, derivation));
  const content = { projects: projects.map(withoutStrangers) };
  const sealed = await seal(key, OWNER, JSON.stringify(content));
  const file: ExportFile = { format: SEALED_FORMAT, version: VERSION, derivation, sealed };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * Opens what `sealExport` made. Takes any text and never throws: a damaged or hostile file is
 * refused whole, with the reason in an author's words, and nothing secret in it.
 * @param rounds the least that a file may have; fewer are refused.
 */
export async function openExport(
  text: string,
  passphrase: string,
  rounds = ROUNDS,
): Promise<OpenedExport> {
  if (text.length > EXPORT_SIZE_LIMIT) {
    return refused('The file is too large to be an export of Passlink.');
  }
  const json = parsed(text);
  if (json === undefined) {
    return refused('The file is damaged or cut off. Choose another copy of it.');
  }
  const hazard = findHazard(json);
  if (hazard !== undefined) return refused(`The file ${hazard}`);
  const envelope = v.safeParse(envelopeSchema, json);
  if (!envelope.success) return refused('The file is not an export of Passlink’s projects.');
  const { format, version } = envelope.output;
  if (format === OPEN_FORMAT) {
    return refused('The file holds projects without secrets. Import it without a passphrase.');
  }
  if (format !== SEALED_FORMAT) return refused('The file is not an export of Passlink’s projects.');
  if (version !== VERSION) {
    return refused('The file is from another version of Passlink. Update Passlink and try again.');
  }
  const file = v.safeParse(fileSchema(rounds), json);
  if (!file.success) {
    return refused('The file has been changed since Passlink wrote it. Choose another copy of it.');
  }
  const content = await contentOf(file.output, passphrase);
  if (content === undefined) {
    return refused('This passphrase does not open the file, or the file is damaged.');
  }
  return readContent(parsed(content));
}

function refused(reason: string): OpenedExport {
  return { status: 'refused', reason };
}

async function contentOf(file: ExportFile, passphrase: string): Promise<string | undefined> {
  try {
    const key = await importKey(await deriveKey(passphrase, file.derivation));
    return await unseal(key, OWNER, file.sealed);
  } catch {
    return undefined;
  }
}

/** Whoever gives a file away gives its passphrase along: what was sealed is trusted no more. */
function readContent(json: unknown): OpenedExport {
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

/** One project, ready to be kept; or what is wrong with it. */
function readProject(json: unknown): ExportedProject | string {
  const read = v.safeParse(exportedSchema, json);
  if (!read.success) return 'it is damaged.';
  const { project, secrets } = read.output;
  const [problem] = Object.values(checkDraft(project));
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

/** Why a file with this project in it would be refused; undefined where it would not. */
export function refusalOf(exported: ExportedProject): string | undefined {
  const read = readProject(withoutStrangers(exported));
  return typeof read === 'string' ? read : undefined;
}

/**
 * Field by field: a stored project may come to hold more than a file should. Digests of secrets
 * that were replaced are of use where the templates were made, and stay there.
 */
function withoutStrangers({ project, secrets }: ExportedProject): ExportedProject {
  const { id, name, kind, url, digest, variable, utm, fields, badges } = project;
  const { hasSecret, hasEncryptionKey, createdAt, updatedAt } = project;
  const { secret, encryptionKey } = secrets;
  const draft = { name, kind, url, digest, variable, utm, fields, ...(badges && { badges }) };
  return {
    project: { id, ...draft, hasSecret, hasEncryptionKey, createdAt, updatedAt },
    secrets: {
      ...(secret !== undefined && { secret }),
      ...(encryptionKey !== undefined && { encryptionKey }),
    },
  };
}

function parsed(text: string): unknown {
  try {
    // A byte order mark, as some editors put before JSON.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
