import { adapterOf, type EditorKind } from '../adapters';
import type { EditorCommand, PageAnswer, PlaceAnswer, PlaceCommand } from '../adapters/types';
import { checkedAnswer } from './answers';
import { OddAnswerError, type PageRunner } from '../../page/run';

/** Names an editor or field on a page, so that it can be opened again; JSON, for records to keep. */
export interface EditorHandle {
  frameId: number;
  kind: EditorKind;
  /** The id that its adapter gave out. */
  target: string;
}

/** The editor or field that something was written to is not on the page any more. */
class EditorGoneError extends Error {
  override name = 'EditorGoneError';
}

/** Each kind of command by itself, without a field that all have. */
type Without<Command, Field extends PropertyKey> = Command extends unknown
  ? Omit<Command, Field>
  : never;

/** The part of a found editor that a record keeps. */
export function handleOf({ frameId, kind, target }: EditorHandle): EditorHandle {
  return { frameId, kind, target };
}

/**
 * Opens an editor or field through its adapter. Each method rejects with `EditorGoneError` when the
 * editor is gone, with `OddAnswerError` when the page gives an answer that no adapter gives, and
 * with the browser's error when the frame is gone.
 */
export function openEditor(run: PageRunner, { frameId, kind, target }: EditorHandle) {
  const { world, page } = adapterOf(kind);
  const ask = async <Command extends EditorCommand>(command: Command) => {
    const answer = checkedAnswer(await run(frameId, world, page, [command]));
    if (answer.op === 'gone') throw new EditorGoneError('The editor is gone.');
    return answer as Exclude<
      Command extends PlaceCommand ? PlaceAnswer : PageAnswer,
      { op: 'gone' }
    >;
  };
  /** The text, and what the editor saves now if it shows something else. */
  const look = async (): Promise<{ text: string; saved?: string }> => {
    const answer = await ask({ op: 'read', target });
    if (answer.op !== 'text') throw new OddAnswerError();
    const { text, saved } = answer;
    return { text, ...(saved !== undefined && { saved }) };
  };
  return {
    /** The text as the page would save it. */
    async read(): Promise<string> {
      return (await look()).text;
    },
    look,
    /** Returns what stood where the texts went. See `PageCommand` and `PageAnswer`. */
    async write(pattern: string, texts: string[], { fresh }: { fresh: boolean }) {
      const answer = await ask({ op: 'write', target, pattern, texts, fresh });
      if (answer.op !== 'written') throw new OddAnswerError();
      return answer;
    },
    async restore(text: string): Promise<void> {
      await ask({ op: 'restore', target, text });
    },
    /** Returns what the editor saves now, if it shows something else. */
    async commit(reference: string | null): Promise<string | undefined> {
      const answer = await ask({ op: 'commit', target, reference });
      return answer.op === 'done' ? answer.saved : undefined;
    },
    /** Tells the editor what the author's link will hold, where nothing else was written. */
    async expect(reference: string): Promise<undefined> {
      await ask({ op: 'expect', target, reference });
    },
    /** Opens a code view or leaves it, as the author does. */
    async showCode(open: boolean): Promise<void> {
      await ask({ op: 'code-view', target, open });
    },
    /** Edits or shows places in the source. */
    async place(
      command: Without<PlaceCommand, 'target'>,
    ): Promise<Exclude<PlaceAnswer, { op: 'gone' }>> {
      return ask<PlaceCommand>({ ...command, target });
    },
  };
}

/** A field's whole value, for `write`. */
export const WHOLE_VALUE = '^[^]*$';
