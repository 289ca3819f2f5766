import { AS_JSON, ENGINE } from './engine-names';
import { Blocks } from './blocks';
import { translateExpression } from './expression';
import { outputLabel } from './output-label';
import { countNewlines, TemplateProblem } from '../../syntax/scan-tag';
import { readSegments } from './segments';
import { statementTags } from './statement';
import type { Segment } from '../../syntax/token';

/** One `{{ … }}`, as reasons name it. */
export interface Output {
  line: number;
  label: string;
}

/** A translated template with the same lines. */
export interface Translation {
  source: string;
  /** The index is the number that `passlink_print` is called with. */
  outputs: Output[];
}

/**
 * Rewrites a MoEngage template so that MiniJinja renders what Jinja2 would. The test
 * `render/differences` lists the remaining differences. Line numbers stay the same. Throws a
 * TemplateProblem.
 */
export function translateTemplate(template: string): Translation {
  const blocks = new Blocks();
  const outputs: Output[] = [];
  const source = readSegments(template)
    .map((segment) => {
      switch (segment.kind) {
        case 'comment':
          return emptyComment(segment.text);
        case 'output':
          return output(segment, outputs);
        case 'statement':
          return wrapTags(segment, statementTags(segment, blocks));
        default:
          return segment.text;
      }
    })
    .join('');
  blocks.finish();
  return { source, outputs };
}

type Tag = Extract<Segment, { kind: 'output' | 'statement' }>;

function output(tag: Tag, outputs: Output[]): string {
  if (tag.tokens.length === 0) throw new TemplateProblem('{{ }} prints nothing.', tag.line);
  const index = outputs.push({ line: tag.line, label: outputLabel(tag.tokens) }) - 1;
  const expression = `(${translateExpression(tag.tokens)})${AS_JSON}|${ENGINE.print}(${index})`;
  return `{{${dash(tag.trimBefore)} ${onSameLines(expression, tag)} ${dash(tag.trimAfter)}}}`;
}

/**
 * Writes the tags that replace one of the author's. The first and the last get its white space
 * signs.
 */
function wrapTags(tag: Tag, tags: readonly string[]): string {
  const last = tags.length - 1;
  const inner = tags.map((text, index) => {
    const front = index === 0 ? dash(tag.trimBefore) : '';
    const back = index === last ? dash(tag.trimAfter) : '';
    return `{%${front} ${text} ${back}%}`;
  });
  return onSameLines(inner.join(''), tag, 2 + Number(tag.trimAfter));
}

/** Adds the new lines that a translation has lost, `fromEnd` characters before its end. */
function onSameLines(text: string, tag: Tag, fromEnd = 0): string {
  const lost = '\n'.repeat(Math.max(0, tag.newlines - countNewlines(text)));
  const cut = text.length - fromEnd;
  return text.slice(0, cut) + lost + text.slice(cut);
}

/**
 * Empties a comment, because MiniJinja may read its text differently. Only its lines and white
 * space signs matter.
 */
function emptyComment(text: string): string {
  const front = text.startsWith('{#-');
  const back = text.endsWith('-#}') && text.length > '{#-#}'.length;
  return `{#${dash(front)} ${'\n'.repeat(countNewlines(text))} ${dash(back)}#}`;
}

function dash(trim: boolean): string {
  return trim ? '-' : '';
}
