import type { Handlers } from '@/lib/messages';
import {
  type Answer,
  createContentBlock,
  findContentBlock,
  failed,
  updateContentBlock,
} from '@/lib/moengage/api';
import type { ContentBlockOutcome, ContentBlockState } from '@/lib/moengage/content-block-state';
import type { ConnectionStore } from '../store/connection-store';
import type { OpenProject, ProjectStore } from '../store/project-store';

import { buildContentBlock, requireOwnId } from '../insert/build-snippet';
import { accessWith, reach } from './access';

/** Reads and writes a project's content block on MoEngage. */
export function contentBlockHandlers(
  connection: ConnectionStore,
  projects: ProjectStore,
): Handlers<'lookAtContentBlock' | 'putContentBlock'> {
  /** Builds the code first, because its errors have nothing to do with MoEngage. */
  const prepare = async (id: string, require = (opened: OpenProject) => opened) => {
    const { label, code } = buildContentBlock(require(await projects.open(id)));
    const access = await accessWith(connection, 'campaignKey');
    return { access, code, label, found: await findContentBlock(access, named(label), reach) };
  };

  return {
    lookAtContentBlock: async ({ id }) => {
      const { code, found } = await prepare(id);
      if (!found.ok) return failed(found.failure);
      return stateOf(found.value, code);
    },

    putContentBlock: async ({ id, email, isDraft }) => {
      const { access, code, label, found } = await prepare(id, requireOwnId);
      if (!found.ok) return failed(found.failure);
      const content = { rawContent: code, status: isDraft ? 'DRAFT' : 'ACTIVE' } as const;
      const { value: there } = found;
      if (there) {
        const update = { id: there.id, name: there.name, ...content, updatedBy: email };
        return outcomeOf(await updateContentBlock(access, update, reach), 'updated', isDraft);
      }
      const made = { ...named(label), ...content, contentType: 'TEXT', createdBy: email } as const;
      return outcomeOf(await createContentBlock(access, made, reach), 'created', isDraft);
    },
  };
}

/** MoEngage searches by name, so the block's name is its label. */
const named = (label: string) => ({ name: label, label });

function stateOf(
  block: { rawContent: string; status: string; updatedBy?: string; updatedAt?: string } | undefined,
  code: string,
): ContentBlockState {
  if (!block) return { status: 'absent' };
  const { rawContent, status, updatedBy, updatedAt } = block;
  return {
    status: 'there',
    isCurrent: rawContent.trim() === code.trim(),
    isDraft: status === 'DRAFT',
    ...(updatedBy !== undefined && { updatedBy }),
    ...(updatedAt !== undefined && { updatedAt }),
  };
}

function outcomeOf(
  written: Answer<void>,
  status: 'created' | 'updated',
  isDraft: boolean,
): ContentBlockOutcome {
  return written.ok ? { status, isDraft } : failed(written.failure);
}
