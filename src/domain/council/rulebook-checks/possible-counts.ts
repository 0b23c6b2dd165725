/** Splits of ballots at which shares of them change. */
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

/** Where shares are of ballots cast or valid, whose number the split itself makes, every split of up to so many is tried. */
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
  const candidates = counted.map((choice) => ({ choice, counts: candidatesOf(shares, choice, size) }));
  for (const said of splits(candidates, size.present)) {
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

/** The numbers at and beside which a share of this choice changes. */
function candidatesOf(
  shares: readonly ShareCondition[],
  choice: Choice,
  { appointed, present }: MeetingSize,
): readonly number[] {
  const own = shares.filter(({ of }) => of === choice);
  const isFixed = own.every(({ base }) => base === 'present' || base === 'appointed');
  if (!isFixed && present <= SMALL) return Array.from({ length: present + 1 }, (_, i) => i);
  const bounds = own.map((share) => boundOf(share, share.base === 'appointed' ? appointed : present));
  const near = [0, present, ...bounds].flatMap((count) => [count - 1, count, count + 1]);
  return [...new Set(near)].filter((count) => 0 <= count && count <= present);
}

interface Candidates {
  readonly choice: Choice;
  readonly counts: readonly number[];
}

function* splits(
  [first, ...others]: readonly Candidates[],
  left: number,
): Generator<Partial<Record<Choice, number>>> {
  if (!first) return yield {};
  for (const count of first.counts.filter((each) => each <= left)) {
    for (const rest of splits(others, left - count)) yield { ...rest, [first.choice]: count };
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
