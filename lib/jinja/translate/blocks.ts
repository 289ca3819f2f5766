import { ENGINE } from './engine-names';
import { TemplateProblem } from './template-problem';

/** A tag that is open. */
interface Frame {
  tag: string;
  line: number;
  /** The loop's number, while its body and not its `else` is open. */
  loop?: number | undefined;
  /** Conditions opened behind a `break` or `continue`, to be closed with the tag. */
  guards: number;
  /** The loop that a `break` or `continue` somewhere inside leaves. */
  leaves?: number;
}

/** A `break` inside one of these would not be inside the loop when it runs. */
const CALLED_LATER = new Set(['macro', 'call']);

/**
 * Which tags are open, and the conditions that stand in for `break` and `continue`: MiniJinja has
 * neither, so whatever follows one inside its loop is put under an `if` that asks whether the loop
 * is still going. An `if` opens no scope in Jinja, so a `set` in there stays visible.
 */
export class Blocks {
  readonly #frames: Frame[] = [];
  #loops = 0;

  open(tag: string, line: number): void {
    this.#frames.push({ tag, line, guards: 0 });
  }

  /** Opens a loop; returns the condition that stands at the start of its body. */
  openLoop(line: number): string {
    this.#loops += 1;
    this.#frames.push({ tag: 'for', line, loop: this.#loops, guards: 1 });
    return `if loop.index0|${ENGINE.step}(${this.#loops},loop.depth0)`;
  }

  /** An `else` or `elif`: returns the tags that close what stands open before it. */
  middle(tag: string, line: number): string[] {
    const frame = this.#frames.at(-1);
    if (frame?.tag !== 'if' && !(frame?.tag === 'for' && tag === 'else')) {
      throw new TemplateProblem(`{% ${tag} %} stands outside an {% if %}.`, line);
    }
    frame.loop = undefined;
    return closeGuards(frame);
  }

  /** An end tag: returns the tags to write before it and behind it. */
  close(endTag: string, line: number): { before: string[]; behind: string[] } {
    const frame = this.#frames.pop();
    if (!frame) throw new TemplateProblem(`{% ${endTag} %} closes nothing.`, line);
    if (endTag !== `end${frame.tag}`) {
      throw new TemplateProblem(
        `{% ${endTag} %} stands where {% end${frame.tag} %} is missing for line ${frame.line}.`,
        line,
      );
    }
    const parent = this.#frames.at(-1);
    const before = closeGuards(frame);
    if (frame.leaves === undefined || !parent) return { before, behind: [] };
    parent.guards += 1;
    return { before, behind: [goingCondition(frame.leaves)] };
  }

  /** `break` or `continue`: returns the tags that stand in for it. */
  leave(tag: string, line: number): string[] {
    const inside: Frame[] = [];
    for (const frame of this.#frames.toReversed()) {
      if (CALLED_LATER.has(frame.tag)) break;
      if (frame.loop !== undefined) {
        for (const each of inside) each.leaves = frame.loop;
        (inside[0] ?? frame).guards += 1;
        const call = `${frame.loop}|${ENGINE.leave}('${tag}',loop.depth0)`;
        return [`if ${call}`, 'endif', goingCondition(frame.loop)];
      }
      inside.push(frame);
    }
    throw new TemplateProblem(`{% ${tag} %} stands outside a loop.`, line);
  }

  /** The template's end: everything has to be closed. */
  finish(): void {
    const frame = this.#frames.at(-1);
    if (frame)
      throw new TemplateProblem(`{% ${frame.tag} %} has no {% end${frame.tag} %}.`, frame.line);
  }
}

function closeGuards(frame: Frame): string[] {
  const tags = Array.from({ length: frame.guards }, () => 'endif');
  frame.guards = 0;
  return tags;
}

function goingCondition(loop: number): string {
  return `if ${loop}|${ENGINE.going}(loop.depth0)`;
}
