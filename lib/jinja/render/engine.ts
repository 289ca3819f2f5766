import type { Environment } from 'minijinja-js';
import * as bindings from 'minijinja-js/dist/bundler/minijinja_js_bg.js';
import { __wbg_set_wasm as setInstance } from 'minijinja-js/dist/bundler/minijinja_js_bg.js';

import { MAX_ENGINE_PAGES } from '../limits';
import { capMemory } from './cap-memory';
import { moduleBytes } from './module-bytes';

/** The name under which MiniJinja's module imports its bindings. */
const BINDINGS_MODULE = './minijinja_js_bg.js';

interface Instance {
  memory: WebAssembly.Memory;
  /** It has trapped, so its memory is in an invalid state. */
  broken: boolean;
}

let compiled: Promise<WebAssembly.Module> | undefined;
let running: Promise<Instance> | undefined;
/**
 * Environments of broken instances. They are kept, because the garbage collector would free them in
 * the instance that follows.
 */
const lost: Environment[] = [];

/** The engine gave up: it ran out of memory, or the template nests too deeply for its stack. */
export class EngineTrap extends Error {
  override readonly name = 'EngineTrap';
}

/** The engine could not be loaded. */
export class EngineLoadError extends Error {
  override readonly name = 'EngineLoadError';
}

/**
 * Runs `work` on a fresh MiniJinja environment. The engine is loaded on the first call and replaced
 * after a trap.
 *
 * @throws EngineTrap after a trap; errors of MiniJinja itself are thrown as they are.
 * @throws EngineLoadError if the engine cannot be loaded; the next call tries again.
 */
export async function withEnvironment<T>(work: (environment: Environment) => T): Promise<T> {
  let instance = await start();
  while (instance.broken) instance = await start();

  const environment = new bindings.Environment();
  try {
    const result = work(environment);
    environment.free();
    return result;
  } catch (error) {
    // MiniJinja's own errors have the name Error; traps are RuntimeError, RangeError or
    // InternalError.
    if (!(error instanceof Error) || error.name !== 'Error') {
      discard(instance, environment);
      throw new EngineTrap('The engine ran out of memory or stack.', { cause: error });
    }
    environment.free();
    throw error;
  }
}

async function start(): Promise<Instance> {
  running ??= instantiate();
  try {
    return await running;
  } catch (error) {
    running = undefined;
    throw new EngineLoadError('MiniJinja could not be loaded.', { cause: error });
  }
}

async function instantiate(): Promise<Instance> {
  compiled ??= compile();
  const { exports } = await WebAssembly.instantiate(await compiled, {
    [BINDINGS_MODULE]: { ...bindings, ...silenced() },
  });
  setInstance(exports);
  return { memory: exports['memory'] as WebAssembly.Memory, broken: false };
}

async function compile(): Promise<WebAssembly.Module> {
  try {
    return await WebAssembly.compile(capMemory(await moduleBytes(), MAX_ENGINE_PAGES));
  } catch (error) {
    compiled = undefined;
    throw error;
  }
}

/** Stops the bindings from printing a panic, which holds the template's values, to the console. */
function silenced(): Record<string, () => void> {
  const names = Object.keys(bindings).filter((name) => name.startsWith('__wbg_error_'));
  return Object.fromEntries(names.map((name) => [name, () => {}]));
}

function discard(instance: Instance, environment: Environment): void {
  instance.broken = true;
  running = undefined;
  lost.push(environment);
  // Growing by 0 detaches the old buffer, which tells the bindings that their views of it are
  // stale.
  instance.memory.grow(0);
}
