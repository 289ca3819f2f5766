import type { FilterCall } from './filters/filter';
import { checkTextLength, LimitError, MAX_RENDER_MS } from '../limits';
import type { Output } from './translate/template';
import { NOT_SEND } from '../vocabulary';

interface LoopState {
  /** `break` has ended the loop. */
  stopped: boolean;
  /** `continue` has ended this round. */
  skipping: boolean;
}

/** The state of one rendering, updated by the filters that the engine calls. */
export class RenderSession {
  /** Why a filter stopped the rendering. */
  failure: unknown = undefined;
  /** Reasons that the template itself gave for not sending. */
  readonly orders: string[] = [];
  readonly #gaps: string[] = [];
  readonly #loops = new Map<string, LoopState>();
  readonly #outputs: readonly Output[];
  readonly #clock: () => number;
  readonly #started: number;

  constructor(outputs: readonly Output[], clock: () => number) {
    this.#outputs = outputs;
    this.#clock = clock;
    this.#started = clock();
  }

  /** The template's own reasons, or, if it gave none, the outputs that printed nothing. */
  get reasons(): string[] {
    return this.orders.length > 0 ? this.orders : this.#gaps;
  }

  get now(): FilterCall['now'] {
    return new Date(this.#started);
  }

  /** Throws a LimitError if the rendering has taken too long or a text is too large. */
  check(args: readonly unknown[]): void {
    if (this.#clock() - this.#started > MAX_RENDER_MS) {
      throw new LimitError('The template takes too long to render.');
    }
    for (const value of args) if (typeof value === 'string') checkTextLength(value.length);
  }

  orderNotToSend(reason: string): void {
    this.orders.push(reason.trim() === '' ? 'MOE_NOT_SEND without a reason' : reason);
  }

  /** Notes that an output printed nothing, which stops a message at MoEngage. */
  printedNothing(index: number, what: 'missing' | 'null'): void {
    const { line, label } = this.#outputs[index] ?? { line: 0, label: '' };
    const reason = `Line ${line} prints ${label}, which is ${what} for this recipient`;
    if (!this.#gaps.includes(reason)) this.#gaps.push(reason);
  }

  printed(text: string, index: number): void {
    // `default('MOE_NOT_SEND')` is an order not to send, like the tag of that name.
    if (text.trim() !== NOT_SEND) return;
    const { line, label } = this.#outputs[index] ?? { line: 0, label: '' };
    this.#gaps.push(`Line ${line} prints MOE_NOT_SEND for ${label}`);
  }

  /** Starts a round of a loop; false if a `break` has ended the loop. */
  step(loop: string, index: number): boolean {
    const stopped = index > 0 && (this.#loops.get(loop)?.stopped ?? false);
    this.#loops.set(loop, { stopped, skipping: stopped });
    return !stopped;
  }

  leave(loop: string, forGood: boolean): void {
    this.#loops.set(loop, { stopped: forGood, skipping: true });
  }

  going(loop: string): boolean {
    return this.#loops.get(loop)?.skipping !== true;
  }
}
