import { beforeAll, describe, expect, it, vi } from 'vitest';

import type { Project } from '../../../../../lib/project';
import type { ExportedProject } from '../../../../../lib/background/store/export-content';
import { openExport, sealExport } from '../../../../../lib/background/store/export-file';
import { deriveKey, importKey, newDerivation } from '../../../../../lib/vault/passphrase';
import { seal } from '../../../../../lib/vault/seal';
import { draft, ENCRYPTION_KEY, FEW_ROUNDS, PASSPHRASE, SECRET } from './support';

const gold: Project = {
  ...draft(),
  id: '6382cab0-53f3-44ad-a6c0-5426181aca32',
  hasSecret: true,
  hasEncryptionKey: false,
  createdAt: 1,
  updatedAt: 2,
};
const exported: ExportedProject = {
  project: gold,
  secrets: { secret: SECRET, encryptionKey: ENCRYPTION_KEY },
};

let file: string;
beforeAll(async () => {
  file = await sealExport([exported], PASSPHRASE, FEW_ROUNDS);
});

const open = (text: string) => openExport(text, PASSPHRASE, FEW_ROUNDS);
const reasonFor = async (text: string) => {
  const opened = await open(text);
  return opened.status === 'refused' ? opened.message : opened.status;
};

interface Envelope {
  format: unknown;
  version: unknown;
  derivation: { name: unknown; rounds: unknown; salt: unknown };
  sealed: { iv: unknown; ciphertext: unknown };
}

/** The file with a part of it changed. */
function changed(change: (file: Envelope) => unknown): string {
  const json = JSON.parse(file) as Envelope;
  return JSON.stringify(change(json) ?? json);
}

/** A file with any content, made by somebody who knows the passphrase. */
async function sealedWith(content: string): Promise<string> {
  const derivation = newDerivation(FEW_ROUNDS);
  const key = await importKey(await deriveKey(PASSPHRASE, derivation));
  const sealed = await seal(key, 'passlink-sealed-projects-1', content);
  return JSON.stringify({ format: 'passlink-sealed-projects', version: 1, derivation, sealed });
}

const sealedProject = (over: object, secrets: object = {}) =>
  sealedWith(JSON.stringify({ projects: [{ project: { ...gold, ...over }, secrets }] }));

describe('an export file', () => {
  it('opens to the data that was sealed in it', async () => {
    expect(await open(file)).toEqual({ status: 'read', projects: [exported] });
    expect(await open(`\uFEFF${file}`)).toMatchObject({ status: 'read' });
  });

  it('holds a thousand projects', async () => {
    const many = Array.from({ length: 1000 }, (_, index) => ({
      ...exported,
      project: { ...gold, id: crypto.randomUUID(), name: `Project ${index}` },
    }));
    const opened = await open(await sealExport(many, PASSPHRASE, FEW_ROUNDS));
    expect(opened.status === 'read' && opened.projects.length).toBe(1000);
  });

  it('leaves out anything else that a stored project may hold', async () => {
    const project = { ...gold, note: 'of another version' } as Project;
    const opened = await open(await sealExport([{ ...exported, project }], PASSPHRASE, FEW_ROUNDS));
    expect(JSON.stringify(opened)).not.toContain('another version');
  });

  it('is made with 600,000 rounds, and is refused with fewer', async () => {
    const derive = vi.spyOn(crypto.subtle, 'deriveBits');
    const strong = await sealExport([exported], PASSPHRASE);
    expect(derive).toHaveBeenCalledWith(
      expect.objectContaining({ name: 'PBKDF2', hash: 'SHA-256', iterations: 600_000 }),
      expect.anything(),
      256,
    );
    expect(await openExport(strong, PASSPHRASE)).toMatchObject({ status: 'read' });
    derive.mockClear();
    expect(await openExport(file, PASSPHRASE)).toMatchObject({ status: 'refused' });
    expect(derive).not.toHaveBeenCalled();
    derive.mockRestore();
  });
});

describe('a damaged or hostile file is refused with a reason:', () => {
  const MENDED = 'changed since Passlink wrote it';
  it.each<[string, string, () => string]>([
    ['nothing at all', 'damaged or cut off', () => ''],
    ['a picture', 'damaged or cut off', () => '\u0089PNG\r\n'],
    ['half a file', 'damaged or cut off', () => file.slice(0, file.length / 2)],
    ['a list', 'not an export', () => '[]'],
    ['a number', 'not an export', () => '7'],
    ['another program’s file', 'not an export', () => '{"format":"csv","version":1}'],
    [
      'the export without secrets',
      'without a passphrase',
      () => '{"format":"passlink-projects","version":1,"projects":[]}',
    ],
    ['a later version', 'Update Passlink', () => changed((it) => void (it.version = 2))],
    ['a version in words', 'not an export', () => changed((it) => void (it.version = 'one'))],
    ['a file too large', 'too large', () => `"${'x'.repeat(20_000_000)}"`],
    ['one nested too deep', 'nested too deep', () => `${'['.repeat(100)}${']'.repeat(100)}`],
    [
      'a prototype in it',
      'names that no export',
      () => file.replace('"version"', '"__proto__": {"rounds": 1}, "version"'),
    ],
    [
      'so many rounds that the browser would stall',
      MENDED,
      () => changed((it) => void (it.derivation.rounds = 4_000_000_000)),
    ],
    ['no rounds', MENDED, () => changed((it) => void (it.derivation.rounds = 0))],
    ['half a round', MENDED, () => changed((it) => void (it.derivation.rounds = 1.5))],
    ['rounds in words', MENDED, () => changed((it) => void (it.derivation.rounds = '1'))],
    ['another derivation', MENDED, () => changed((it) => void (it.derivation.name = 'none'))],
    ['a salt that is no base64', MENDED, () => changed((it) => void (it.derivation.salt = '%%'))],
    ['no salt', MENDED, () => changed((it) => void (it.derivation.salt = ''))],
    ['a text for what is sealed', MENDED, () => changed((it) => ({ ...it, sealed: 'text' }))],
    ['something more', MENDED, () => changed((it) => ({ ...it, more: true }))],
    [
      'damaged base64',
      'does not open the file, or the file is damaged',
      () => changed((it) => void (it.sealed.ciphertext = '%%%')),
    ],
    [
      'a changed byte',
      'does not open the file, or the file is damaged',
      () => changed((it) => void (it.sealed.iv = 'AAAAAAAAAAAAAAAA')),
    ],
    [
      'an empty initialization vector',
      'does not open the file, or the file is damaged',
      () => changed((it) => void (it.sealed.iv = '')),
    ],
  ])('%s', async (_what, reason, text) => {
    expect(await reasonFor(text())).toContain(reason);
  });

  it.each<[string, string, () => Promise<string>]>([
    ['no JSON inside', 'holds no projects', () => sealedWith('{"projects": [')],
    ['no projects inside', 'holds no projects', () => sealedWith('{"projects": {}}')],
    [
      'an unknown kind',
      'Project 1 in the file: it is damaged.',
      () => sealedProject({ kind: 'x' }),
    ],
    ['an id that is no id', 'it is damaged', () => sealedProject({ id: '../other' })],
    ['a project that brings more', 'it is damaged', () => sealedProject({ isAdmin: true })],
    [
      'a URL that is none',
      'Project 1 in the file: ',
      () => sealedProject({ url: 'javascript:alert(1)' }),
    ],
    ['no name', 'Enter a name', () => sealedProject({ name: ' ' })],
    ['a secret that is no text', 'it is damaged', () => sealedProject({}, { secret: 7 })],
    [
      'an encryption key that is none',
      'Project 1 in the file: ',
      () => sealedProject({}, { encryptionKey: 'no key' }),
    ],
    [
      'a prototype in a project',
      'names that no export',
      () => sealedWith('{"projects": [{"project": {"__proto__": {}}}]}'),
    ],
    [
      'the same project twice',
      'Project 2 in the file is there twice',
      () =>
        sealedWith(
          JSON.stringify({
            projects: [
              { project: gold, secrets: {} },
              { project: { ...gold, name: 'Twin' }, secrets: {} },
            ],
          }),
        ),
    ],
    [
      'more projects than anybody has',
      'more than 1000',
      () => sealedWith(JSON.stringify({ projects: Array(1001).fill(null) })),
    ],
  ])('%s', async (_what, reason, text) => {
    expect(await reasonFor(await text())).toContain(reason);
  });

  it('and none of the reasons repeats a secret', async () => {
    const text = await sealedProject({}, { secret: SECRET, encryptionKey: `${SECRET} no key` });
    expect(await reasonFor(text)).not.toContain(SECRET);
    expect(await reasonFor(await sealedWith(`{"secret": ${SECRET}`))).not.toContain(SECRET);
  });
});
