import { ask } from './ask';
import { fieldsOf, text } from './read-error';
import type { Access, Answer, Fetch } from './types';

/** Templates can use an ACTIVE block; a DRAFT cannot be used yet. */
export type BlockStatus = 'ACTIVE' | 'DRAFT';

/** A content block as MoEngage keeps it. */
export interface ContentBlock {
  id: string;
  name: string;
  /** The name that templates use: `{{ContentBlock['label']}}`. */
  label: string;
  status: BlockStatus;
  contentType: 'HTML' | 'TEXT';
  /** The block's source, with its Jinja. */
  rawContent: string;
  /** The last editor's e-mail address. */
  updatedBy?: string;
  /** Time of the last change, in ISO 8601 without a zone, as MoEngage writes it. */
  updatedAt?: string;
}

export interface NewContentBlock {
  name: string;
  /** Unique in the workspace; it cannot be changed later. */
  label: string;
  rawContent: string;
  status: BlockStatus;
  contentType: 'HTML' | 'TEXT';
  /** An e-mail address of a user of the dashboard. */
  createdBy: string;
  /** Internal ids; needed where the workspace has several teams. */
  teamIds?: readonly string[];
}

export interface ContentBlockUpdate {
  id: string;
  name: string;
  rawContent: string;
  status: BlockStatus;
  updatedBy: string;
  teamIds?: readonly string[];
}

const PATH = '/v1/external/campaigns/content-blocks';

/**
 * Finds the block with a label; `undefined` if there is none. MoEngage searches by name and returns
 * labels only by id, so this takes two requests. A block whose name has changed is not found.
 *
 * `POST …/content-blocks/search` `{ filters: { search_text, status } }` → `{ data: [{ id }] }`,
 * then `POST …/content-blocks/get-by-ids` `{ ids, is_raw_content_required }` → `{ data: [block] }`.
 * Source: MoEngage, "Search Content Blocks", "Get Specific Content Blocks".
 */
export async function findContentBlock(
  access: Access,
  { name, label }: { name: string; label: string },
  fetch: Fetch,
): Promise<Answer<ContentBlock | undefined>> {
  const found = await ask(
    access,
    {
      method: 'POST',
      path: `${PATH}/search`,
      body: { filters: { search_text: name, status: ['ACTIVE', 'DRAFT'] } },
      hasAppKey: true,
    },
    readIds,
    fetch,
  );
  if (!found.ok) return found;
  if (found.value.length === 0) return { ok: true, value: undefined };
  const body = { ids: found.value, is_raw_content_required: true };
  const path = `${PATH}/get-by-ids`;
  const blocks = await ask(
    access,
    { method: 'POST', path, body, hasAppKey: true },
    readBlocks,
    fetch,
  );
  if (!blocks.ok) return blocks;
  return { ok: true, value: blocks.value.find((block) => block.label === label) };
}

/**
 * Creates a block for campaigns; fails with `duplicate` if the label is taken. MoEngage does not
 * return the new block's id.
 *
 * `POST …/content-blocks` → 200, empty. 409 `{ error: "Duplicate Label", message, details }`
 * Source: MoEngage, "Create Content Block".
 */
export function createContentBlock(
  access: Access,
  block: NewContentBlock,
  fetch: Fetch,
): Promise<Answer<void>> {
  const body = {
    name: block.name,
    label: block.label,
    raw_content: block.rawContent,
    content_type: block.contentType,
    status: block.status,
    created_by: block.createdBy,
    source: 'CAMPAIGNS',
    content_block_used: [],
    ...(block.teamIds && { team_ids: block.teamIds }),
  };
  return ask(access, { method: 'POST', path: PATH, body, hasAppKey: true }, readNothing, fetch);
}

/**
 * Replaces a block's content. Running campaigns may use the old content for up to half an hour.
 * Label and type stay.
 *
 * `PUT …/content-blocks` → 200, empty.
 * Source: MoEngage, "Update Content Block".
 */
export function updateContentBlock(
  access: Access,
  block: ContentBlockUpdate,
  fetch: Fetch,
): Promise<Answer<void>> {
  const body = {
    id: block.id,
    name: block.name,
    status: block.status,
    raw_content: block.rawContent,
    updated_by: block.updatedBy,
    content_block_used: [],
    ...(block.teamIds && { team_ids: block.teamIds }),
  };
  return ask(access, { method: 'PUT', path: PATH, body, hasAppKey: true }, readNothing, fetch);
}

/** Accepts any body: these answers hold nothing to read. */
const readNothing = () => ({ value: undefined });

function readIds(body: unknown) {
  const { data } = fieldsOf(body);
  if (!Array.isArray(data)) return undefined;
  return { value: data.flatMap((block: unknown) => text(fieldsOf(block).id) ?? []) };
}

function readBlocks(body: unknown) {
  const { data } = fieldsOf(body);
  if (!Array.isArray(data)) return undefined;
  return { value: data.flatMap((block: unknown) => readBlock(fieldsOf(block)) ?? []) };
}

/** Reads a usable block; `undefined` for a block that is being deleted. */
function readBlock(block: Record<string, unknown>): ContentBlock | undefined {
  const { status, content_type: contentType, raw_content: rawContent } = block;
  const [id, name, label] = [text(block.id), text(block.name), text(block.label)];
  if (id === undefined || name === undefined || label === undefined) return undefined;
  if (status !== 'ACTIVE' && status !== 'DRAFT') return undefined;
  if (contentType !== 'HTML' && contentType !== 'TEXT') return undefined;
  if (typeof rawContent !== 'string') return undefined;
  const [updatedBy, updatedAt] = [text(block.updated_by), text(block.updated_at)];
  return {
    id,
    name,
    label,
    status,
    contentType,
    rawContent,
    ...(updatedBy !== undefined && { updatedBy }),
    ...(updatedAt !== undefined && { updatedAt }),
  };
}
