import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Access, createContentBlock, type Fetch, previewEmail } from '../../lib/moengage/api';
import { inspectLink } from '../../lib/passkit';
import { newDraft, type ProjectDraft } from '../../lib/project';
import { failingStyles, engineLines, proveOnEngine, verdictOf } from '../../lib/proof/engine';
import { generateSnippet } from '../../lib/snippet';
import { contentBlockUse, signingBlock, signingBlockUse } from '../../lib/snippet/content-block';
import type { FieldMapping } from '../../lib/snippet/types';
import { createMoEngage, type EngineTraits, fetchFrom } from '../support/moengage';
import { findPython } from '../support/python.mjs';

const ACCESS: Access = { dataCenter: '03', workspaceId: 'WORKSPACE_1', key: 'campaign-key' };
const URL = 'https://pub1.pskt.io/c/a4hrop';
const SECRET = 'whatever-signs-here';
const NAME = `Zoë "Zee" O'Brien \\ Sons 🎟️`;

const FIELDS: FieldMapping[] = [
  {
    field: 'person.forename',
    value: { kind: 'attribute', object: 'UserAttribute', name: 'First Name' },
    whenMissing: { kind: 'omit' },
  },
  {
    field: 'person.surname',
    value: { kind: 'attribute', object: 'UserAttribute', name: 'Last Name' },
    whenMissing: { kind: 'fallback', text: 'there' },
  },
  {
    field: 'person.externalId',
    value: { kind: 'attribute', object: 'EventAttribute', name: 'customer' },
    whenMissing: { kind: 'omit' },
  },
];

describe.skipIf(findPython() === undefined)(
  'a proof on a stand-in for MoEngage with real Jinja2',
  () => {
    const moengage = createMoEngage({
      workspaceId: ACCESS.workspaceId,
      dataKey: 'data-key',
      campaignKey: ACCESS.key,
      dataCenter: ACCESS.dataCenter,
    });
    let fetch: Fetch;
    beforeAll(async () => {
      fetch = fetchFrom(await moengage.listen());
    });
    afterAll(() => moengage.close());

    const payload = {
      'person.forename': NAME,
      'person.surname': 'there',
      'person.externalId': 'CUST-1042',
    };

    /** The proof for an engine with these traits. */
    async function proveOn(
      engine: EngineTraits,
      expected: Record<string, string> = payload,
      refused = 'none',
      over: Partial<ProjectDraft> = {},
    ) {
      moengage.engine = engine;
      return proveOnEngine({
        project: {
          ...newDraft('membership', { name: 'Gold', url: URL }),
          utm: { utm_source: 'moengage', utm_name: 'a & b' },
          fields: FIELDS,
          ...over,
        },
        attributes: { user: { 'First Name': NAME }, event: { customer: 'CUST-1042' } },
        payload: expected,
        secret: SECRET,
        render: async ({ id, html }, { user, event }) => {
          if (over.signing) expect(html).not.toContain(SECRET);
          if (id === refused) return { failed: 'unexpected char' };
          const answer = await previewEmail(
            ACCESS,
            {
              html,
              attributes: user,
              requestId: 'a proof',
              ...(Object.keys(event).length > 0 && { event: { name: 'test', attributes: event } }),
            },
            fetch,
          );
          return answer.ok ? answer.value : { failed: answer.failure.message };
        },
      });
    }

    it('succeeds for every style on the engine that the snippets are made for', async () => {
      const { styles, engine } = await proveOn({});
      expect(styles).toEqual({
        quoted: { status: 'proven' },
        quoteless: { status: 'proven' },
        inline: { status: 'proven' },
      });
      expect(engine).toEqual({
        hash: { reading: 'hmac', spelling: 'lower-hex' },
        base64: { padding: 'padded', alphabet: 'standard', accents: 'utf-8' },
        absent: 'undefined',
        nullValue: 'null',
        blockSet: true,
      });
    });

    const SOUND: EngineTraits[] = [
      { digest: 'upper' },
      { base64: 'unpadded' },
      { base64: 'urlsafe' },
      { absent: 'none' },
      { absent: 'empty' },
    ];
    it.each(SOUND)('succeeds on an engine that differs in an allowed way: %o', async (engine) => {
      expect(verdictOf(await proveOn(engine))).toBe('all');
    });

    it('names the allowed differences', async () => {
      expect((await proveOn({ digest: 'upper' })).engine.hash).toEqual({
        reading: 'hmac',
        spelling: 'upper-hex',
      });
      expect((await proveOn({ base64: 'unpadded' })).engine.base64.padding).toBe('unpadded');
      expect((await proveOn({ base64: 'urlsafe' })).engine.base64.alphabet).toBe('url-safe');
      expect((await proveOn({ absent: 'none' })).engine.absent).toBe('null');
      expect((await proveOn({ absent: 'empty' })).engine.absent).toBe('empty');
    });

    const HASHES = [
      ['salt-before', 'salt-before', /the secret before it/],
      ['salt-after', 'salt-after', /the secret behind it/],
      ['hmac-swapped', 'swapped', /in each other’s place/],
      ['no-key', 'plain', /without the secret/],
    ] as const;
    it.each(HASHES)(
      'names another hash, with which no style works: %s',
      async (hash, reading, words) => {
        const proof = await proveOn({ hash });
        expect(proof.engine.hash).toEqual({ reading, spelling: 'lower-hex' });
        expect(verdictOf(proof)).toBe('none');
        for (const style of Object.values(proof.styles)) {
          expect(style).toMatchObject({ status: 'differs' });
          expect(style.status === 'differs' && style.what).toMatch(words);
        }
        expect(engineLines(proof.engine).join('\n')).toMatch(words);
        // The fault is in the engine: no style is better than another.
        expect(failingStyles(proof)).toEqual([]);
      },
    );

    it('names a hash in base64, which lower case would spoil', async () => {
      const { styles, engine } = await proveOn({ digest: 'base64' });
      expect(engine.hash).toEqual({ reading: 'hmac', spelling: 'base64' });
      expect(styles.quoted.status).toBe('differs');
    });

    it('says that no style works on an engine without block sets, in the engine’s words', async () => {
      const proof = await proveOn({ hasBlockSet: false });
      expect(proof.engine.blockSet).toBe(false);
      expect(verdictOf(proof)).toBe('none');
      expect(proof.styles.quoteless).toMatchObject({ status: 'failed' });
      expect(JSON.stringify(proof.styles)).toContain('Error in parsing jinja template format');
      // The rest of the engine can be described all the same.
      expect(proof.engine.hash).toMatchObject({ reading: 'hmac' });
    });

    it('excludes only the style that the engine does not accept', async () => {
      const proof = await proveOn({}, payload, 'quoteless');
      expect(verdictOf(proof)).toBe('some');
      expect(failingStyles(proof)).toEqual(['quoteless']);
    });

    it('names the fields that came out differently', async () => {
      const { styles } = await proveOn({}, { ...payload, 'person.surname': 'Smith', extra: 'x' });
      expect(styles.quoted).toEqual({
        status: 'differs',
        what: 'These fields came out differently: person.surname, extra.',
      });
    });

    it.each(['as text', 'apart'] as const)(
      'accepts the link from a content block that is included %s',
      async (contentBlocks) => {
        moengage.engine = { contentBlocks };
        const secret = 'of the content block';
        const { reference: code } = generateSnippet({
          project: { url: 'https://pub1.pskt.io/c/a4hrop', secret },
          style: 'inline',
          fields: FIELDS.slice(0, 2),
        });
        const { label, reference } = contentBlockUse(`link${contentBlocks.length}`);
        const made = { name: label, label, rawContent: code, createdBy: 'ada@example.com' };
        const block = { ...made, status: 'ACTIVE', contentType: 'TEXT' } as const;
        expect(await createContentBlock(ACCESS, block, fetch)).toMatchObject({ ok: true });
        const request = { attributes: { 'First Name': NAME }, requestId: 'a template' };
        const html = `<a href="${reference}">Add</a>`;
        const answer = await previewEmail(ACCESS, { ...request, html }, fetch);
        const link = answer.ok ? /href="([^"]*)"/.exec(answer.value.html)?.[1] : undefined;
        expect(await inspectLink(link ?? '', { secret })).toMatchObject({
          signature: 'valid',
          payload: { 'person.forename': NAME, 'person.surname': 'there' },
        });
      },
    );

    describe('with a signing content block', () => {
      const signing = { signing: 'content-block', variable: 'cardURL' } as const;

      it('fails in every style before the block exists, and names the block', async () => {
        const { styles } = await proveOn({}, payload, 'none', signing);
        expect(styles.quoted).toMatchObject({
          status: 'failed',
          what: expect.stringContaining('passlink_sign_cardURL'),
        });
        expect(verdictOf({ styles })).toBe('none');
      });

      it('succeeds if blocks are included as text, except in the style that finds no block', async () => {
        const { label } = signingBlockUse('cardURL');
        const rawContent = signingBlock({ url: URL, secret: SECRET });
        const made = { name: label, label, rawContent, createdBy: 'ada@example.com' };
        const block = { ...made, status: 'ACTIVE', contentType: 'TEXT' } as const;
        expect(await createContentBlock(ACCESS, block, fetch)).toMatchObject({ ok: true });
        const proof = await proveOn({ contentBlocks: 'as text' }, payload, 'none', signing);
        expect(proof.styles).toMatchObject({
          quoted: { status: 'proven' },
          inline: { status: 'proven' },
          quoteless: { status: 'failed' },
        });
        expect(failingStyles(proof)).toEqual(['quoteless']);
      });

      it('fails if blocks cannot see the variables of their template', async () => {
        const { styles } = await proveOn({ contentBlocks: 'apart' }, payload, 'none', signing);
        for (const style of Object.values(styles)) {
          expect(style).toMatchObject({
            status: 'failed',
            what: expect.stringContaining('the content block did not sign the link'),
          });
        }
      });
    });
  },
);
