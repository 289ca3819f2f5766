import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { BrowserContext, Page, Worker } from '@playwright/test';

import type { StolenWorld } from './hostile.ts';

/** A text that was sent, stored or shown, and where. */
export interface Overheard {
  where: string;
  text: string;
}

/** A message and its answer, as the sender saw them. */
interface Said {
  message: { type: string; data?: unknown };
  answer: unknown;
}

declare global {
  interface Window {
    overheard?: Said[];
  }
}

/** Wraps what sends messages in one of our pages or worlds. Runs there, before any of our code. */
function listenIn(): void {
  // The content script's name for it and our pages' are one object.
  if (typeof chrome === 'undefined' || !chrome.runtime?.id) return;
  const { runtime } = chrome;
  const send = runtime.sendMessage.bind(runtime) as (message: unknown) => Promise<unknown>;
  const heard: Said[] = [];
  globalThis.window.overheard = heard;
  Reflect.set(runtime, 'sendMessage', async (message: Said['message']) => {
    const said: Said = { message, answer: undefined };
    heard.push(said);
    said.answer = await send(message);
    return said.answer;
  });
}

/** Wraps every way by which the background speaks first, or hands something on. Runs there. */
function listenInBackground(): void {
  const heard: Overheard[] = [];
  Object.assign(globalThis, { overheard: heard });
  /** As JSON, bytes as hex and as text; of a key no more than whether it can be taken out. */
  const hear = (where: string, value: unknown) => {
    const text = JSON.stringify(value ?? null, (_, part: unknown) => {
      if (part instanceof CryptoKey) return { extractable: part.extractable };
      if (!ArrayBuffer.isView(part)) return part;
      const bytes = [...new Uint8Array(part.buffer, part.byteOffset, part.byteLength)];
      const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
      return `${hex} ${String.fromCharCode(...bytes)}`;
    });
    heard.push({ where, text });
  };
  const wrap = (owner: object, name: string, whereOf: (given: unknown[]) => string) => {
    const own = Reflect.get(owner, name) as (...given: unknown[]) => unknown;
    Reflect.set(owner, name, function (this: unknown, ...given: unknown[]) {
      hear(`${whereOf(given)} asked`, given);
      const answer = Reflect.apply(own, this, given);
      void Promise.resolve(answer)
        .catch(String)
        .then((came) => hear(`${whereOf(given)} answered`, came));
      return answer;
    });
  };

  const { scripting, tabs, runtime, action, contextMenus } = chrome;
  wrap(scripting, 'executeScript', ([injection]) => {
    const { args } = injection as { args?: { op?: string }[] };
    return `background to page: ${args?.[0]?.op ?? 'look'}`;
  });
  wrap(tabs, 'sendMessage', ([, message]) => {
    return `background to tab: ${(message as { type: string }).type}`;
  });
  const others: [object, string[]][] = [
    [tabs, ['connect']],
    [runtime, ['sendMessage', 'connect', 'connectNative', 'sendNativeMessage']],
    [action, ['setTitle', 'setBadgeText']],
    [contextMenus, ['create', 'update']],
    [BroadcastChannel.prototype, ['postMessage']],
    [globalThis, ['fetch']],
  ];
  for (const [owner, names] of others)
    for (const name of names)
      if (Reflect.has(owner, name)) wrap(owner, name, () => `background: ${name}`);
  runtime.onConnect.addListener(({ name }) => hear('background: port', name));
}

/** Keeps what every page and worker prints and asks for, and what our pages send and show. */
export class Ear {
  readonly heard: Overheard[] = [];

  constructor(private readonly context: BrowserContext) {}

  async listen(): Promise<void> {
    const hear = (where: string, text: string) => void this.heard.push({ where, text });
    this.context.on('console', (message) => hear('console', message.text()));
    this.context.on('weberror', (error) => hear('console', String(error.error().stack)));
    for (const worker of this.context.serviceWorkers())
      worker.on('console', (message) => hear('worker console', message.text()));
    this.context.on('request', (request) =>
      hear('request', `${request.url()} ${request.postData() ?? ''}`),
    );
    await this.context.addInitScript(listenIn);
  }

  /** Listens in on all that the background says and does in pages; call before it has anything to say. */
  async listenToBackground(worker: Worker): Promise<void> {
    await worker.evaluate(listenInBackground);
  }

  async lookIntoBackground(worker: Worker): Promise<void> {
    const heard = await worker.evaluate(() => Reflect.get(globalThis, 'overheard') as Overheard[]);
    this.heard.push(...heard);
  }

  /** What one of our pages shows and has sent; call before it closes or goes elsewhere. */
  async look(page: Page, where: string): Promise<void> {
    const { html, names, said } = await page.evaluate(() => ({
      html: document.documentElement.outerHTML,
      names: [document.title, location.href, window.name, JSON.stringify(history.state)].join(' '),
      said: window.overheard ?? [],
    }));
    this.heard.push({ where: `${where}: document`, text: html });
    this.heard.push({ where: `${where}: names`, text: names });
    this.take(said, where);
  }

  /** Listens in on the content script of a page. */
  async listenTo(world: StolenWorld): Promise<void> {
    await world.evaluate(`(${String(listenIn)})()`);
  }

  async lookInto(world: StolenWorld, where: string): Promise<void> {
    this.take((await world.evaluate('window.overheard')) as Said[], where);
  }

  private take(said: readonly Said[], where: string): void {
    for (const { message, answer } of said) {
      const { type, data } = message;
      this.heard.push({ where: `${where}: ${type} asked`, text: JSON.stringify(data ?? null) });
      this.heard.push({
        where: `${where}: ${type} answered`,
        text: JSON.stringify(answer ?? null),
      });
    }
  }
}

/** All that a page's origin keeps, as JSON: of a database every record of every store. */
export async function keptBy(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const records: unknown[] = [];
    for (const { name } of await indexedDB.databases()) {
      const opening = indexedDB.open(name ?? '');
      await new Promise((resolve, reject) => {
        opening.addEventListener('success', resolve);
        opening.addEventListener('error', reject);
      });
      const database = opening.result;
      for (const store of database.objectStoreNames) {
        const reading = database.transaction(store).objectStore(store).getAll();
        await new Promise((resolve, reject) => {
          reading.addEventListener('success', resolve);
          reading.addEventListener('error', reject);
        });
        for (const record of reading.result as unknown[]) {
          const key = record instanceof CryptoKey ? record : undefined;
          records.push(key ? { extractable: key.extractable } : record);
        }
      }
      database.close();
    }
    const cacheNames = 'caches' in globalThis ? await caches.keys() : [];
    return JSON.stringify([
      records,
      { ...localStorage },
      { ...sessionStorage },
      document.cookie,
      cacheNames,
    ]);
  });
}

/**
 * The files of a folder that hold one of some texts, as they are or as UTF-16.
 * @param apartFrom texts that may stand there, whatever they hold.
 */
export async function filesWith(
  folder: string,
  texts: readonly string[],
  apartFrom: readonly string[] = [],
): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name);
    // Bytes as characters, so that any file is a text.
    let content = await readFile(path, 'latin1');
    const allowed = apartFrom.flatMap(bothWays);
    for (const each of allowed) content = content.replaceAll(each, '');
    if (texts.flatMap(bothWays).some((text) => content.includes(text))) found.push(path);
  }
  return found;
}

/** A text's bytes in UTF-8 and in UTF-16, as characters. */
function bothWays(text: string): string[] {
  return [Buffer.from(text), Buffer.from(text, 'utf16le')].map((bytes) => bytes.toString('latin1'));
}

/** A secret as it is, and as a careless hand might have written it. */
export function guisesOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  return [
    secret,
    encodeURIComponent(secret),
    bytes.toString('hex'),
    // Of the base64 what does not hang on what comes before or after.
    ...[0, 1, 2].map((ahead) =>
      Buffer.concat([Buffer.alloc(ahead), bytes])
        .toString('base64')
        .slice(4, -4),
    ),
    secret.split('').toReversed().join(''),
  ];
}
