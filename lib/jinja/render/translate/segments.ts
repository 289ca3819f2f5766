import { countNewlines, scanTag, TemplateProblem } from '../../syntax/scan-tag';
import type { Segment } from '../../syntax/token';

const OPENING = /\{[{%#]/g;
const RAW = /\{%[-+]?\s*raw\s*[-+]?%\}/y;
const END_RAW = /\{%[-+]?\s*endraw\s*[-+]?%\}/g;

/**
 * Splits a template into text, comments, raw blocks, outputs and statements, in order. Line ends
 * have to be `\n`, as Jinja normalizes them. Throws a TemplateProblem.
 */
export function readSegments(template: string): Segment[] {
  const segments: Segment[] = [];
  let position = 0;
  let line = 1;

  const advance = (end: number): string => {
    const text = template.slice(position, end);
    line += countNewlines(text);
    position = end;
    return text;
  };

  while (position < template.length) {
    OPENING.lastIndex = position;
    const opening = OPENING.exec(template);
    const start = opening?.index ?? template.length;
    if (start > position) segments.push({ kind: 'text', text: advance(start) });
    if (!opening) break;

    if (opening[0] === '{#') {
      const end = template.indexOf('#}', start + 2);
      if (end < 0) throw new TemplateProblem('A comment that opens here is never closed.', line);
      segments.push({ kind: 'comment', text: advance(end + 2) });
      continue;
    }
    RAW.lastIndex = start;
    const raw = RAW.exec(template);
    if (raw) {
      END_RAW.lastIndex = start + raw[0].length;
      const end = END_RAW.exec(template);
      if (!end) throw new TemplateProblem('{% raw %} has no {% endraw %}.', line);
      segments.push({ kind: 'raw', text: advance(end.index + end[0].length) });
      continue;
    }
    segments.push(readTag(opening[0] === '{{'));
  }
  return segments;

  function readTag(output: boolean): Segment {
    const marker = /[-+]/.test(template.charAt(position + 2)) ? 1 : 0;
    // `{{-1}}` strips the white space before it and prints 1, in Jinja too.
    const trimBefore = template.charAt(position + 2) === '-';
    const opened = line;
    const tag = scanTag(template, position + 2 + marker, line, output ? '}}' : '%}');
    advance(tag.end);
    return {
      kind: output ? 'output' : 'statement',
      tokens: tag.tokens,
      gap: tag.gap,
      line: opened,
      newlines: line - opened,
      trimBefore,
      trimAfter: tag.trimAfter,
    };
  }
}
