import { decodeEntities } from '../jinja/syntax/decode-entities';

const HASH_CALL = /\|\s*convertToSHA256\(\s*('(?:[^'\\]|\\[^])*'|\([^()]*\)|[\w[\]:]+)\s*\)/;
const TABLE = /set\s+pl_t\s*=\s*pl_t\s*\|\s*format\(([\d,\s]*)\)/;
const ESCAPE = /\\(?:x([\da-f]{2})|u([\da-f]{4})|([^]))/gi;
const FROM_TABLE = /^pl_t\[(\d*)(:?)(\d*)\]$/;

/**
 * Reads the secret that a block of any style signs with; undefined if `generateSnippet` has not
 * written the block. White space and entities that an editor has changed do not matter.
 */
export function secretInBlock(block: string): string | undefined {
  const text = decodeEntities(block);
  const given = HASH_CALL.exec(text)?.[1];
  if (given === undefined) return undefined;
  return given.startsWith("'") ? literal(given.slice(1, -1)) : quoteless(text, given);
}

function literal(inner: string): string {
  return inner.replaceAll(ESCAPE, (_, byte?: string, unit?: string, char?: string) => {
    const code = byte ?? unit;
    return code === undefined ? (char ?? '') : String.fromCharCode(Number.parseInt(code, 16));
  });
}

/**
 * Reads a text of the quoteless style: from the table of characters, or from its own `set` block.
 */
function quoteless(block: string, expression: string): string | undefined {
  const codes = TABLE.exec(block)?.[1]?.split(',').map(Number);
  if (!codes) return undefined;
  const table = codes.map((code) => String.fromCodePoint(code));
  const fromTable = (part: string): string | undefined => {
    const [, from = '', isSlice, to = ''] = FROM_TABLE.exec(part.trim()) ?? [];
    if (isSlice === undefined) return undefined;
    if (isSlice === '') return table[Number(from)];
    return table.slice(Number(from), Number(to)).join('');
  };
  if (/^pl_\d+$/.test(expression)) {
    const set = new RegExp(
      String.raw`\{%-?\s*set\s+${expression}\s*%\}((?:(?!\{%)[^])*)\{%\s*endset\s*%\}`,
    ).exec(block)?.[1];
    return set?.replaceAll(/\{\{([^{}]*)\}\}/g, (_, part: string) => fromTable(part) ?? '');
  }
  const parts = expression
    .replace(/^\(|\)$/g, '')
    .split('~')
    .map(fromTable);
  return parts.every((part) => part !== undefined) ? parts.join('') : undefined;
}
