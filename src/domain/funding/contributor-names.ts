/** A table by contributor prints names where the lines hold ids of the register: both are then one key, so that they are compared. */
import type { FundingCut, FundingLine } from './funding-line.js';

/** The same cuts with the ids of the lines' institutions, where the whole table by contributor names no other. */
export function withContributorIds(
  cuts: readonly FundingCut[],
  lines: readonly FundingLine[],
): readonly FundingCut[] {
  const ids = new Map<string, string>();
  for (const { institutionId, institutionName } of lines) {
    if (institutionId != null) ids.set(institutionId, institutionId);
    if (institutionId != null && institutionName) ids.set(alike(institutionName), institutionId);
  }
  const idOf = ({ key }: FundingCut) => ids.get(key) ?? ids.get(alike(key));
  const table = cuts.filter(({ dimension }) => dimension === 'contributor');
  if (!table.every(idOf)) return cuts;
  return cuts.map((cut) => (cut.dimension === 'contributor' ? { ...cut, key: idOf(cut)! } : cut));
}

/** What a person reads for a key: the institution's name for its id. */
export function nameOfKey(key: string, lines: readonly FundingLine[]): string {
  return lines.find(({ institutionId }) => institutionId === key)?.institutionName ?? key;
}

function alike(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}
