import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

/** Eight columns, as a membership's list has them. */
export const COLUMNS = [
  'person.surname',
  'person.forename',
  'person.emailAddress',
  'person.externalId',
  'person.dateOfBirth',
  'members.member.externalId',
  'members.tier.id',
  'members.member.points',
] as const;

const SURNAMES = ['Kosterman', 'Lí', 'O’Brien', 'Smith-Jones', 'Жукова', 'Ng', 'Ødegård'];
const FORENAMES = ['Patrick', 'Zoë', 'Wei', 'Анна', 'Ravi', 'Ingrid', 'José', 'Mary Ann'];
const TIERS = ['blue', 'silver', 'gold'];

/** One member's cells, the same for the same number. */
export function memberCells(nth: number): string[] {
  const pick = (from: readonly string[]) => from[nth % from.length] ?? '';
  return [
    pick(SURNAMES),
    pick(FORENAMES),
    `member.${nth}@example.com`,
    `CUST-${nth}`,
    `19${50 + (nth % 50)}-0${1 + (nth % 9)}-1${nth % 10}`,
    `M-${1_000_000 + nth}`,
    pick(TIERS),
    String((nth * 37) % 10_000),
  ];
}

/** Writes a CSV file of so many members, a piece at a time. */
export async function writeMembers(path: string, count: number): Promise<void> {
  const file = createWriteStream(path);
  file.write(`${COLUMNS.join(',')}\r\n`);
  let piece = '';
  for (let nth = 0; nth < count; nth += 1) {
    piece += `${memberCells(nth).join(',')}\r\n`;
    if (piece.length < 1_000_000) continue;
    if (!file.write(piece)) await once(file, 'drain');
    piece = '';
  }
  file.end(piece);
  await once(file, 'finish');
}
