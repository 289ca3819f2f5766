import * as v from 'valibot';

import { findHazard } from '@/lib/project';
import {
  type ExportedProject,
  type OpenedExport,
  readContent,
  refused,
  withoutStrangers,
} from './export-content';
import { EXPORT_SIZE_LIMIT } from '@/lib/vault/limits';
import { deriveKey, importKey, newDerivation, ROUNDS } from '@/lib/vault/passphrase';
import { seal, unseal } from '@/lib/vault/seal';
import { SEALED_FORMAT } from '@/lib/vault/sealed-format';
import { type Derivation, derivationSchema, type Sealed, sealedSchema } from '@/lib/vault/shapes';

const VERSION = 1;

/** The sealed part is bound to this owner; no project's id looks like it. */
const OWNER = `${SEALED_FORMAT}-${VERSION}`;

/** The export without secrets, which needs no passphrase. */
const OPEN_FORMAT = 'passlink-projects';

interface ExportFile {
  format: typeof SEALED_FORMAT;
  version: typeof VERSION;
  derivation: Derivation;
  sealed: Sealed;
}

const envelopeSchema = v.looseObject({ format: v.string(), version: v.number() });

const fileSchema = (rounds: number): v.GenericSchema<ExportFile> =>
  v.strictObject({
    format: v.literal(SEALED_FORMAT),
    version: v.literal(VERSION),
    derivation: derivationSchema(rounds),
    sealed: sealedSchema,
  });

/** The text of a file with projects and their secrets, encrypted with a passphrase. */
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
 * Opens what `sealExport` made. Accepts any text and never throws. A damaged or hostile file is
 * refused as a whole; the message is written for the author and contains no secret.
 * @param rounds the minimum; a file with fewer is refused.
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

async function contentOf(file: ExportFile, passphrase: string): Promise<string | undefined> {
  try {
    const key = await importKey(await deriveKey(passphrase, file.derivation));
    return await unseal(key, OWNER, file.sealed);
  } catch {
    return undefined;
  }
}

function parsed(text: string): unknown {
  try {
    // Some editors put a byte order mark before JSON.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
