import type { Environment } from 'minijinja-js';
import * as bindings from 'minijinja-js/dist/bundler/minijinja_js_bg.js';
import { __wbg_set_wasm as setInstance } from 'minijinja-js/dist/bundler/minijinja_js_bg.js';

import { MAX_ENGINE_PAGES } from '../limits';
import { capMemory } from './cap-memory';

/** The name under which MiniJinja's module imports its bindings. */
const BINDINGS_MODULE = './minijinja_js_bg.js';

/**
 * Written so that Vite emits the file and Node finds it. The package exports no such path, so it is
 * a relative one.
 */
const MODULE_URL = new URL(
  '../../../node_modules/minijinja-js/dist/bundler/minijinja_js_bg.wasm',
  import.meta.url,
);

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

/**
 * Runs `work` on a fresh MiniJinja environment. The engine is loaded on the first call and replaced
 * after a trap, which is thrown as an EngineTrap; other errors pass through.
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
    if (error instanceof WebAssembly.RuntimeError || error instanceof RangeError) {
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
    throw error;
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

async function moduleBytes(): Promise<Uint8Array> {
  if (MODULE_URL.protocol === 'file:') {
    return globalThis.process.getBuiltinModule('node:fs').readFileSync(MODULE_URL);
  }
  const response = await fetch(MODULE_URL);
  return new Uint8Array(await response.arrayBuffer());
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
