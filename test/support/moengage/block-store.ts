import { randomBytes } from 'node:crypto';

import { badRequest, RefusedError, refuseUnknown } from './refusals.ts';
import type { Call } from './types.ts';

const TYPE = 'Invalid Field Value';
const invalid = (field: string, value: unknown) =>
  badRequest(
    field,
    `${field} - Some of the field values are invalid: ${field} : ${String(value)}`,
    TYPE,
  );

/** A content block as the store keeps it, in MoEngage's own field names. */
interface StoredBlock {
  id: string;
  name: string;
  label: string;
  description: string;
  content_type: string;
  raw_content: string;
  status: string;
  created_by: string;
  created_at: string;
  updated_by: string;
  updated_at: string;
  tag_ids: string[];
  team_ids: string[];
  images_used: unknown[];
}

const COMMON = ['name', 'status', 'raw_content', 'content_type', 'description', 'tag_ids'];
const COMMON_LISTS = ['team_ids', 'content_block_used', 'images_used', 'content_json'];
const CREATE_FIELDS = [...COMMON, ...COMMON_LISTS, 'label', 'created_by', 'source'];
const UPDATE_FIELDS = [...COMMON, ...COMMON_LISTS, 'id', 'updated_by'];
const SEARCH_FILTERS = [
  'content_type',
  'team_ids',
  'tag_ids',
  'status',
  'updated_by',
  'search_text',
];

/**
 * The content blocks of a workspace, and what its four endpoints do with them.
 * Source: `content-blocks.yaml`.
 */
export class BlockStore {
  readonly blocks: StoredBlock[] = [];

  /** @returns the answer's body; `undefined` for none. */
  answer({ method, path, body }: Call): unknown {
    if (path.endsWith('/search')) return this.search(body);
    if (path.endsWith('/get-by-ids')) return this.getByIds(body);
    return method === 'PUT' ? this.update(body) : this.create(body);
  }

  /** What templates may use, by label. */
  activeContents(): Record<string, string> {
    const active = this.blocks.filter(({ status }) => status === 'ACTIVE');
    return Object.fromEntries(active.map(({ label, raw_content }) => [label, raw_content]));
  }

  private create(body: Record<string, unknown>): undefined {
    refuseUnknown(body, CREATE_FIELDS, TYPE);
    const label = text(body, 'label');
    const fields = {
      name: text(body, 'name'),
      raw_content: content(body),
      content_type: oneOf(body, 'content_type', ['HTML', 'TEXT']),
      created_by: email(body, 'created_by'),
      status: oneOf({ status: 'ACTIVE', ...body }, 'status', ['ACTIVE', 'DRAFT']),
    };
    oneOf({ source: 'CAMPAIGNS', ...body }, 'source', ['CAMPAIGNS', 'INFORM']);
    if (this.blocks.some((block) => block.label === label))
      throw new RefusedError({
        status: 409,
        type: 'Duplicate Label',
        message: `label - A content block with this label already exists in the workspace: label : ${label}`,
      });
    const at = new Date().toISOString().slice(0, -1);
    this.blocks.push({
      id: randomBytes(12).toString('hex'),
      label,
      description: '',
      tag_ids: [],
      team_ids: [],
      images_used: [],
      created_at: at,
      updated_at: at,
      updated_by: fields.created_by,
      ...fields,
    });
  }

  private update(body: Record<string, unknown>): undefined {
    refuseUnknown(body, UPDATE_FIELDS, TYPE);
    const id = text(body, 'id');
    const block = this.blocks.find((each) => each.id === id);
    if (block === undefined) throw invalid('id', id);
    const type = body.content_type;
    if (type !== undefined && type !== block.content_type)
      throw badRequest(
        'content_type',
        'Changing content type is not supported in update api',
        TYPE,
      );
    Object.assign(block, {
      name: text(body, 'name'),
      status: oneOf(body, 'status', ['ACTIVE', 'DRAFT']),
      raw_content: content(body),
      updated_by: email(body, 'updated_by'),
      updated_at: new Date().toISOString().slice(0, -1),
    });
  }

  /** Without contents. */
  private search(body: Record<string, unknown>): unknown {
    refuseUnknown(body, ['filters'], TYPE);
    const filters = (body.filters ?? {}) as Record<string, unknown>;
    refuseUnknown(filters, SEARCH_FILTERS, TYPE);
    const { search_text: words = '', status } = filters;
    if (typeof words !== 'string') throw invalid('search_text', words);
    const found = this.blocks.filter(
      (block) =>
        block.name.includes(words) && (!Array.isArray(status) || status.includes(block.status)),
    );
    return {
      data: found.map((block) => ({ ...block, raw_content: undefined, images_used: undefined })),
    };
  }

  private getByIds(body: Record<string, unknown>): unknown {
    refuseUnknown(body, ['ids', 'is_raw_content_required'], TYPE);
    const { ids, is_raw_content_required: isRaw = false } = body;
    if (!Array.isArray(ids)) throw invalid('ids', ids);
    const found = this.blocks.filter(({ id }) => ids.includes(id));
    return {
      data: found.map(({ raw_content, ...shown }) => ({
        ...shown,
        content: raw_content,
        ...(isRaw === true && { raw_content }),
      })),
    };
  }
}

function text(body: Record<string, unknown>, field: string): string {
  const value = body[field];
  if (typeof value !== 'string' || value === '') throw invalid(field, value ?? 'None');
  return value;
}

function oneOf(body: Record<string, unknown>, field: string, values: readonly string[]): string {
  const value = text(body, field);
  if (!values.includes(value)) throw invalid(field, value);
  return value;
}

function email(body: Record<string, unknown>, field: string): string {
  const value = text(body, field);
  if (!/^[^@\s]+@[^@\s]+$/.test(value)) throw invalid(field, value);
  return value;
}

/** "`ContentApi.*` Jinja calls are not supported in `raw_content`." */
function content(body: Record<string, unknown>): string {
  const value = text(body, 'raw_content');
  if (value.includes('ContentApi.')) throw invalid('raw_content', value);
  return value;
}
