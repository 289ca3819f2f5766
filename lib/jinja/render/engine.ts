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
  /** Ran into a trap, after which the engine's memory is in disorder. */
  broken: boolean;
}

let compiled: Promise<WebAssembly.Module> | undefined;
let running: Promise<Instance> | undefined;
/** Environments of broken instances: collected, they would be freed in the instance after theirs. */
const lost: Environment[] = [];

/** The engine itself gave up: out of memory, or nested too deep for its stack. */
export class EngineTrap extends Error {
  override readonly name = 'EngineTrap';
}

/** The engine could not be had at all. */
export class EngineLoadError extends Error {
  override readonly name = 'EngineLoadError';
}

/**
 * Runs `work` on a fresh MiniJinja environment. The engine is loaded on the first call and replaced
 * after a trap, which is thrown as an EngineTrap; other errors pass through. Throws an
 * EngineLoadError where the engine cannot be loaded; the next call tries again.
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
    // MiniJinja's own errors are plain ones; traps are RuntimeError, RangeError or InternalError.
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

/** The bindings print a panic with the template's values to the console. */
function silenced(): Record<string, () => void> {
  const names = Object.keys(bindings).filter((name) => name.startsWith('__wbg_error_'));
  return Object.fromEntries(names.map((name) => [name, () => {}]));
}

function discard(instance: Instance, environment: Environment): void {
  instance.broken = true;
  running = undefined;
  lost.push(environment);
  // Growing detaches the old buffer, by which the bindings know that their views of it are stale.
  instance.memory.grow(0);
}
