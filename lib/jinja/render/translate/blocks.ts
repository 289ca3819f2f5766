import { ENGINE } from './engine-names';
import { TemplateProblem } from '../../syntax/scan-tag';

/** A tag that is open. */
interface Frame {
  tag: string;
  line: number;
  /** The loop's number, while its body and not its `else` is open. */
  loop?: number | undefined;
  /** End tags of what was opened inside on the author's behalf, innermost first. */
  closers: string[];
  /** The loop that a `break` or `continue` somewhere inside leaves. */
  leaves?: number;
}

/** A `break` inside one of these would not be inside the loop when it runs. */
const CALLED_LATER = new Set(['macro', 'call']);

/** Jinja gives these a scope; MiniJinja lets a `set` inside be seen outside. */
const SCOPED = new Set(['set', 'filter', 'block']);

/** Tags for before and behind one of the author's. */
interface Surroundings {
  before: string[];
  behind: string[];
}

/**
 * Which tags are open, and what stands in for two things that MiniJinja does not do. It has neither
 * `break` nor `continue`: whatever follows one inside its loop is put under an `if` that asks
 * whether the loop is still going. And its loops keep what a `set` in one round made for the next,
 * where Jinja starts afresh: a `with` around the body is a scope of its own.
 */
export class Blocks {
  readonly #frames: Frame[] = [];
  #loops = 0;

  /** Opens a tag; returns the tags to write behind it. */
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

  /** An `else` or `elif`: returns the tags to write before it and behind it. */
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

  /** An end tag: returns the tags to write before it and behind it. */
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

  /** `break` or `continue`: returns the tags that stand in for it. */
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

  /** The template's end: everything has to be closed. */
  finish(): void {
    const frame = this.#frames.at(-1);
    if (frame)
      throw new TemplateProblem(`{% ${frame.tag} %} has no {% end${frame.tag} %}.`, frame.line);
  }
}

function goingCondition(loop: number): string {
  return `if ${loop}|${ENGINE.going}(loop.depth0)`;
}
