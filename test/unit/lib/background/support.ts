import type { Handlers } from '../../../../lib/messages';
import { newDraft, type Project } from '../../../../lib/project';
import type { ProjectStore } from '../../../../lib/background/store/project-store';
import { readProjects } from '../../../../lib/storage/storage';
import type { Secrets } from '../../../../lib/vault/types';

type AnyHandler = (data: unknown, sender: object) => Promise<unknown>;

/** Calls handlers as the guard does once it has accepted a message. */
export function handlersUnderTest() {
  const handlers: Record<string, AnyHandler> = {};
  return {
    /** Keeps earlier handlers, unless the new ones handle the same messages. */
    use(...rooms: Partial<Handlers>[]): void {
      Object.assign(handlers, ...rooms);
    },
    async ask<Answer>(type: string, data?: unknown, sender: object = {}): Promise<Answer> {
      const handle = handlers[type];
      if (!handle) throw new Error(`Nobody answers ${type}`);
      return (await handle(data, sender)) as Answer;
    },
  };
}

/** A store that opens projects without a vault. @param find default: reads from storage. */
export function fakeStore(
  secretsOf: (id: string) => Promise<Secrets>,
  find = async (id: string): Promise<Project> =>
    (await readProjects()).find((project) => project.id === id)!,
): ProjectStore {
  const opened = async (project: Project) => ({ project, secrets: await secretsOf(project.id) });
  return {
    find,
    secretsOf,
    open: async (id: string) => opened(await find(id)),
    openEach: (projects: readonly Project[]) => Promise.allSettled(projects.map(opened)),
    requireOpen: async () => undefined,
  } as unknown as ProjectStore;
}

/** “Gold card” as it is stored, with a secret and no encryption key, unless a test changes it. */
export function goldProject(over: Partial<Project> = {}): Project {
  return {
    ...newDraft('membership', { name: 'Gold card', url: 'https://pub1.pskt.io/c/gold' }),
    id: 'gold',
    hasSecret: true,
    hasEncryptionKey: false,
    createdAt: 0,
    updatedAt: 0,
    ...over,
  };
}
