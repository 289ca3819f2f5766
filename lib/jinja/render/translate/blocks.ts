import { ENGINE } from './engine-names';
import { TemplateProblem } from '../../syntax/scan-tag';

/** A tag that is open. */
interface Frame {
  tag: string;
  line: number;
  /** The loop's number while its body is open, not its `else`. */
  loop?: number | undefined;
  /** End tags for the tags that we opened inside it, innermost first. */
  closers: string[];
  /** The loop that a `break` or `continue` inside it leaves. */
  leaves?: number;
}

/** The body of these runs later, so a `break` in it is not inside the loop. */
const CALLED_LATER = new Set(['macro', 'call']);

/**
 * In Jinja these have a scope of their own; in MiniJinja a `set` inside them is visible outside.
 */
const SCOPED = new Set(['set', 'filter', 'block']);

/** Tags to write before and after one of the author's. */
interface Surroundings {
  before: string[];
  behind: string[];
}

/**
 * Tracks the open tags and writes replacements for two features that MiniJinja lacks. It has no
 * `break` and no `continue`: we put everything that follows one inside its loop under an `if` that
 * tests whether the loop is still running. And in its loops, a `set` in one round is still there in
 * the next, where Jinja starts afresh: we wrap the body in a `with`, which is a scope of its own.
 */
export class Blocks {
  readonly #frames: Frame[] = [];
  #loops = 0;

  /** Opens a tag; returns the tags to write after it. */
  open(tag: string, line: number): string[] {
    const scoped = SCOPED.has(tag);
    this.#frames.push({ tag, line, closers: scoped ? ['endwith'] : [] });
    return scoped ? ['with'] : [];
  }

  openLoop(line: number): string[] {
    this.#loops += 1;
    this.#frames.push({ tag: 'for', line, loop: this.#loops, closers: ['endif', 'endwith'] });
    return ['with', `if loop.index0|${ENGINE.step}(${this.#loops},loop.depth0)`];
  }

  /** Handles `else` and `elif`; returns the tags to write before and after it. */
  middle(tag: string, line: number): Surroundings {
    const frame = this.#frames.at(-1);
    const ofLoop = frame?.tag === 'for' && frame.loop !== undefined && tag === 'else';
    if (!frame || (frame.tag !== 'if' && !ofLoop)) {
      throw new TemplateProblem(`{% ${tag} %} stands outside an {% if %}.`, line);
    }
    const before = frame.closers;
    frame.loop = undefined;
    frame.closers = ofLoop ? ['endwith'] : [];
    return { before, behind: ofLoop ? ['with'] : [] };
  }

  /** Handles an end tag; returns the tags to write before and after it. */
  close(endTag: string, line: number): Surroundings {
    const frame = this.#frames.pop();
    if (!frame) throw new TemplateProblem(`{% ${endTag} %} closes nothing.`, line);
    if (endTag !== `end${frame.tag}`) {
      throw new TemplateProblem(
        `{% ${endTag} %} stands where {% end${frame.tag} %} is missing for line ${frame.line}.`,
        line,
      );
    }
    const parent = this.#frames.at(-1);
    const before = frame.closers;
    if (frame.leaves === undefined || !parent) return { before, behind: [] };
    parent.closers.unshift('endif');
    return { before, behind: [goingCondition(frame.leaves)] };
  }

  /** Handles `break` and `continue`; returns the tags that replace it. */
  leave(tag: string, line: number): string[] {
    const inside: Frame[] = [];
    for (const frame of this.#frames.toReversed()) {
      if (CALLED_LATER.has(frame.tag)) break;
      if (frame.loop !== undefined) {
        for (const each of inside) each.leaves = frame.loop;
        (inside[0] ?? frame).closers.unshift('endif');
        const call = `${frame.loop}|${ENGINE.leave}('${tag}',loop.depth0)`;
        return [`if ${call}`, 'endif', goingCondition(frame.loop)];
      }
      inside.push(frame);
    }
    throw new TemplateProblem(`{% ${tag} %} stands outside a loop.`, line);
  }

  /** Ends the template. Throws a TemplateProblem if a tag is still open. */
  finish(): void {
    const frame = this.#frames.at(-1);
    if (frame)
      throw new TemplateProblem(`{% ${frame.tag} %} has no {% end${frame.tag} %}.`, frame.line);
  }
}

function goingCondition(loop: number): string {
  return `if ${loop}|${ENGINE.going}(loop.depth0)`;
}
