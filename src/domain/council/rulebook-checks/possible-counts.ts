/** Splits of ballots at which shares of them change; of small councils simply all. */
import { boundOf } from '../fraction.js';
import type { Choice } from '../grades.js';
import { seatsNeeded } from '../quorum.js';
import type { Rulebook } from '../rulebook.js';
import type { Counts } from '../tally.js';
import type { ShareCondition } from '../verdict-conditions.js';
import { lawfulSizes } from './seats.js';

export interface MeetingSize {
  readonly appointed: number;
  readonly present: number;
}

/** Up to here every split is tried; of larger ones those about the bounds. */
const SMALL = 12;

/** From just enough members to all of them. How many were appointed matters only where a rule asks it. */
export function meetingSizes(rulebook: Rulebook): readonly MeetingSize[] {
  const all = lawfulSizes(rulebook.seats).flatMap((appointed) => {
    const least = Math.max(1, seatsNeeded(rulebook.quorum, appointed));
    return Array.from({ length: appointed - least + 1 }, (_, i) => ({ appointed, present: least + i }));
  });
  const asksAppointed = rulebook.verdict.rules.some(({ conditions }) =>
    conditions.some((each) => 'base' in each && each.base === 'appointed'),
  );
  if (asksAppointed) return all;
  return [...new Map(all.map((size) => [size.present, size])).values()];
}

export function* possibleCounts(rulebook: Rulebook, size: MeetingSize): Generator<Counts> {
  const shares = sharesOf(rulebook);
  const counted = [...new Set(shares.map(({ of }) => of))];
  const other = rulebook.ballot.choices.find((choice) => !counted.includes(choice));
  const candidates = candidatesOf(shares, size);
  for (const said of splits(counted, size.present, candidates)) {
    const rest = size.present - Object.values(said).reduce((sum, count) => sum + count, 0);
    if (other || counted.length === 0) yield countsOf(size, { ...said, ...(other && { [other]: rest }) });
    yield countsOf(size, said, { invalid: rest });
    yield countsOf(size, said, { missing: rest });
  }
}

function sharesOf({ verdict }: Rulebook): ShareCondition[] {
  return verdict.rules.flatMap(({ conditions }) =>
    conditions.flatMap((each) => ('of' in each ? [each] : [])),
  );
}

function candidatesOf(
  shares: readonly ShareCondition[],
  { appointed, present }: MeetingSize,
): readonly number[] {
  if (present <= SMALL) return Array.from({ length: present + 1 }, (_, i) => i);
  const bounds = shares.flatMap((share) => [boundOf(share, present), boundOf(share, appointed)]);
  const near = [0, present, ...bounds].flatMap((count) => [count - 1, count, count + 1]);
  return [...new Set(near)].filter((count) => 0 <= count && count <= present);
}

function* splits(
  choices: readonly Choice[],
  left: number,
  candidates: readonly number[],
): Generator<Partial<Record<Choice, number>>> {
  const [choice, ...others] = choices;
  if (!choice) return yield {};
  for (const count of candidates.filter((each) => each <= left)) {
    for (const rest of splits(others, left - count, candidates)) yield { ...rest, [choice]: count };
  }
}

function countsOf(
  { appointed, present }: MeetingSize,
  said: Partial<Record<Choice, number>>,
  { invalid = 0, missing = 0 } = {},
): Counts {
  const none = { excellent: 0, good: 0, pass: 0, average: 0, fail: 0 };
  return { appointed, present, recused: 0, cast: present - missing, invalid, missing, ...none, ...said };
}
