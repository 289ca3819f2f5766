import type { Handlers } from '@/lib/messages';
import { type Access, type Failure, previewEmail, failed } from '@/lib/moengage/api';
import type { Project } from '@/lib/project';
import { fingerprintOf, proveOnEngine, type Render } from '@/lib/proof/engine';
import type { ConnectionStore } from '../store/connection-store';
import { createSerialQueue } from '@/lib/text/serial-queue';
import type { ProjectStore } from '../store/project-store';
import { keepProof } from '@/lib/storage/proofs';

import { accessWith, reach } from './access';

/** MoEngage could not be asked, so nothing is known about the snippet. */
class NotAskedError extends Error {
  override name = 'NotAskedError';
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

/** Failures that concern a single document: MoEngage could not render it. */
const OF_THE_DOCUMENT: ReadonlySet<Failure['kind']> = new Set(['refused', 'server']);
/** MoEngage's message quotes what it could not parse. Nobody reads a whole template there. */
const LONGEST_REASON = 300;
/**
 * MoEngage requires a name with an event's attributes. The name makes no difference to a template.
 */
const EVENT_NAME = 'Passlink proof';

/** Proves a project's snippet on MoEngage's own engine. The result is stored with the project. */
export function proofHandlers(
  connection: ConnectionStore,
  projects: ProjectStore,
): Handlers<'proveOnMoEngage'> {
  const enqueue = createSerialQueue();
  return {
    proveOnMoEngage: async ({ id, attributes, payload }) => {
      const project = await projects.find(id);
      const access = await accessWith(connection, 'campaignKey');
      try {
        const proven = await proveOnEngine({
          project,
          attributes,
          payload,
          secret: await secretFor(projects, project),
          render: renderWith(access),
        });
        const { dataCenter } = access;
        const fingerprint = await fingerprintOf(project);
        const proof = { at: Date.now(), dataCenter, fingerprint, ...proven };
        await enqueue(() => keepProof(id, proof));
        return { status: 'asked', proof };
      } catch (error) {
        if (!(error instanceof NotAskedError)) throw error;
        return failed(error.failure);
      }
    },
  };
}

/**
 * The engine is on trial, and it hashes every secret in the same way, so the project's own secret
 * stays here. The exception is a content block that already exists: it signs with the project's
 * secret, and then the snippet does not contain it.
 */
async function secretFor(projects: ProjectStore, { id, signing }: Project): Promise<string> {
  if (!signing) return crypto.randomUUID().replaceAll('-', '');
  const { secret = '' } = await projects.secretsOf(id);
  return secret;
}

function renderWith(access: Access): Render {
  return async ({ html }, { user, event }) => {
    const rendered = await previewEmail(
      access,
      {
        html,
        attributes: user,
        requestId: crypto.randomUUID(),
        ...(Object.keys(event).length > 0 && { event: { name: EVENT_NAME, attributes: event } }),
      },
      reach,
    );
    if (rendered.ok) return rendered.value;
    const { failure } = rendered;
    if (!OF_THE_DOCUMENT.has(failure.kind)) throw new NotAskedError(failure);
    return { failed: failure.message.slice(0, LONGEST_REASON) };
  };
}
