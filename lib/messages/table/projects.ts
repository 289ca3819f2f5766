import * as v from 'valibot';

import { draftSchema as draft, fieldsSchema } from '../../project/schema';
import type { Project } from '../../project/types';
import { message } from '../message';
import { id, oneProject, text } from '../shapes';

/** '' removes a secret; an absent one stays as it is. */
const secrets = v.strictObject({
  secret: v.exactOptional(text),
  encryptionKey: v.exactOptional(text),
});

/** Saves, deletes and restores projects. */
export const PROJECT_MESSAGES = {
  /**
   * Replaces everything that the author can edit in a project: optional settings left out are
   * removed.
   */
  saveProject: message(
    'extension-page',
    v.strictObject({ id: v.exactOptional(id), draft, secrets }),
  ).answers<Project>(),
  /** Replaces a project's mapping rows and nothing else. */
  saveFields: message(
    'extension-page',
    v.strictObject({ id, fields: fieldsSchema }),
  ).answers<Project>(),
  /** Changes a project's secrets and nothing else. */
  saveSecrets: message('extension-page', v.strictObject({ id, secrets })).answers<Project>(),
  duplicateProject: message(
    'extension-page',
    v.strictObject({ id, name: text }),
  ).answers<Project>(),
  deleteProject: message('extension-page', oneProject).answers<void>(),
  /** Restores a project that was deleted in this browser session, secrets included. */
  restoreProject: message('extension-page', oneProject).answers<Project>(),
};
