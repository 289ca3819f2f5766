import * as v from 'valibot';

import { draftSchema as draft, fieldsSchema } from '../../project/schema';
import type { Project } from '../../project/types';
import { message } from '../message';
import { id, oneProject, text } from '../shapes';

/** '' takes a secret out; one that is absent stays as it is. */
const secrets = v.strictObject({
  secret: v.exactOptional(text),
  encryptionKey: v.exactOptional(text),
});

/** Keeping projects. */
export const PROJECT_MESSAGES = {
  /** Replaces what the author edits of a project: an optional setting left out is gone. */
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
  /** Takes back a deletion of this browser session, secrets included. */
  restoreProject: message('extension-page', oneProject).answers<Project>(),
};
