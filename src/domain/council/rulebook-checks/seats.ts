/** A council can be composed as the rulebook asks, and its meeting can then take place. */
import type { Refusal } from '../../refusal.js';
import { seatsNeeded } from '../quorum.js';
import type { Rulebook, SeatRules } from '../rulebook.js';
import { SEAT_ROLES, type SeatRole } from '../seat.js';

/** The numbers of seats that need no reason. */
export function lawfulSizes({ count: { min, max, only } }: SeatRules): readonly number[] {
  return only ?? Array.from({ length: max - min + 1 }, (_, i) => min + i);
}

export function checkSeats({ seats: { count, roles } }: Rulebook): readonly Refusal[] {
  const least = SEAT_ROLES.reduce((sum, role) => sum + roles[role].min, 0);
  const most = SEAT_ROLES.reduce((sum, role) => sum + (roles[role].max ?? Number.POSITIVE_INFINITY), 0);
  const { min, max, only } = count;
  const isWhole = [min, max, count.default, ...(only ?? [])].every(Number.isSafeInteger);
  const ordered = isWhole && 1 <= min && min <= count.default && count.default <= max && max <= 99;
  const rangesStand = SEAT_ROLES.every(
    (role) => 0 <= roles[role].min && roles[role].min <= (roles[role].max ?? roles[role].min),
  );
  const onlyStands =
    !only ||
    (only.length > 0 && only.includes(count.default) && only.every((size) => min <= size && size <= max));
  if (ordered && rangesStand && onlyStands && least <= min && max <= most) return [];
  const outside = [count.default, ...(only ?? [])].find((size) => size < min || size > max);
  const facts = { least, min, max, ...(min <= max && outside !== undefined && { outside }) };
  return [{ code: 'rulebook-seats-impossible', path: 'seats', facts }];
}

export function checkQuorum({ seats, quorum }: Rulebook): readonly Refusal[] {
  const steps = quorum.bySize.map((step) => step.upTo ?? Number.POSITIVE_INFINITY);
  const rising = steps.every((upTo, i) => i === 0 || upTo > steps[i - 1]!);
  if (!rising || steps.at(-1) !== Number.POSITIVE_INFINITY) {
    return [{ code: 'rulebook-quorum-has-gaps', path: 'quorum.bySize' }];
  }
  const strange = quorum.bySize.findIndex(({ fraction, absolute }) =>
    fraction ? fraction.numerator === 0 : !(Number.isSafeInteger(absolute) && absolute! >= 1),
  );
  if (strange >= 0) {
    const named = quorum.bySize[strange]?.fraction ? 'fraction' : 'absolute';
    return [{ code: 'rulebook-quorum-number-invalid', path: `quorum.bySize.${strange}.${named}` }];
  }
  const tooMany = lawfulSizes(seats)
    .map((size) => ({ size, needed: seatsNeeded(quorum, size) }))
    .filter(({ size, needed }) => needed > size);
  return tooMany.map((facts) => ({ code: 'rulebook-quorum-unreachable', path: 'quorum.bySize', facts }));
}

/** Every role that must attend has as many seats as must come, and somebody may preside. */
export function checkAttendance({ seats, quorum }: Rulebook): readonly Refusal[] {
  const most = (role: SeatRole) => mostOf(role, seats);
  const absent = quorum.mustAttend
    .map(({ role, count }, i) => ({
      role,
      size: most(role),
      needed: count === 'all' ? 1 : count,
      path: `quorum.mustAttend.${i}`,
    }))
    .filter(({ size, needed }) => needed > size)
    .map(({ path, ...facts }): Refusal => ({ code: 'rulebook-quorum-unreachable', path, facts }));
  const leaders: readonly SeatRole[] = quorum.presides === 'chair' ? ['chair'] : ['chair', 'vice-chair'];
  return quorum.presides === 'anyone' || leaders.some((role) => most(role) > 0)
    ? absent
    : [...absent, { code: 'rulebook-nobody-presides', path: 'quorum.presides' }];
}

/** What the largest council leaves to a role beside the least of every other. */
function mostOf(role: SeatRole, { roles, count }: SeatRules): number {
  const others = SEAT_ROLES.filter((each) => each !== role).reduce((sum, each) => sum + roles[each].min, 0);
  return Math.min(roles[role].max ?? count.max, Math.max(0, count.max - others));
}

/** Tellers are taken from among the members, also of the smallest council. */
export function checkTellers({ seats, meeting: { tellers } }: Rulebook): readonly Refusal[] {
  if (!tellers) return [];
  const { count } = tellers;
  const size = Math.min(...lawfulSizes(seats));
  const stands = Number.isSafeInteger(count) && count >= 1 && count <= size;
  return stands
    ? []
    : [{ code: 'rulebook-tellers-too-many', path: 'meeting.tellers.count', facts: { count, size } }];
}
