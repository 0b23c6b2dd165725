/** A council is composed as its rulebook says: its number, each role's range, and nobody on two seats. */
import type { Refusal } from '../refusal.js';
import { seatsNeeded } from './quorum.js';
import type { Rulebook } from './rulebook.js';
import { SEAT_ROLES, type Seat } from './seat.js';

export function checkComposition(
  rulebook: Rulebook,
  seats: readonly Seat[],
  sizeReason?: string | null,
): readonly Refusal[] {
  return [
    ...checkSize(rulebook, seats.length, sizeReason),
    ...checkRoles(rulebook, seats),
    ...checkPersons(seats),
  ];
}

/** What speaks against one member more: too many, or the same person twice. */
export function excessesOf(...council: Parameters<typeof checkComposition>): readonly Refusal[] {
  return checkComposition(...council).filter(isExcess);
}

/** What the council lacks, as after members left: it is said until others are appointed, and keeps nobody from leaving. */
export function shortfallsOf(...council: Parameters<typeof checkComposition>): readonly Refusal[] {
  return checkComposition(...council).filter((refusal) => !isExcess(refusal));
}

function isExcess({ code, facts }: Refusal): boolean {
  if (code === 'council-size-needs-reason' || code === 'council-size-outside-rulebook') {
    return Number(facts?.actual) > Number(facts?.max);
  }
  return code === 'seats-of-role-too-many' || code === 'person-sits-twice';
}

function checkSize({ seats, quorum }: Rulebook, actual: number, sizeReason?: string | null): Refusal[] {
  const { min, max, only } = seats.count;
  const facts = { actual, min, max, ...(only && { only: only.join(', ') }), article: seats.article };
  const refusals: Refusal[] = [];
  if (actual < min || actual > max || (only && !only.includes(actual))) {
    if (!seats.mayBeOtherWithReason) {
      refusals.push({ code: 'council-size-outside-rulebook', path: 'seats', facts });
    } else if (!sizeReason?.trim()) {
      refusals.push({ code: 'council-size-needs-reason', path: 'sizeReason', facts });
    }
  }
  const needed = seatsNeeded(quorum, actual);
  if (needed > actual) {
    refusals.push({
      code: 'quorum-unreachable',
      path: 'seats',
      facts: { actual, needed, article: quorum.article },
    });
  }
  return refusals;
}

function checkRoles({ seats: rules }: Rulebook, seats: readonly Seat[]): Refusal[] {
  return SEAT_ROLES.flatMap((role): Refusal[] => {
    const { min, max } = rules.roles[role];
    const actual = seats.filter((seat) => seat.role === role).length;
    const facts = { role, actual, article: rules.article };
    if (actual < min) return [{ code: 'seats-of-role-too-few', path: 'seats', facts: { ...facts, min } }];
    if (max !== null && actual > max) {
      return [{ code: 'seats-of-role-too-many', path: 'seats', facts: { ...facts, max } }];
    }
    return [];
  });
}

function checkPersons(seats: readonly Seat[]): Refusal[] {
  const seated = new Set<string>();
  return seats.flatMap(({ personId }, index): Refusal[] => {
    if (seated.has(personId)) {
      return [{ code: 'person-sits-twice', path: `seats.${index}.personId`, facts: { personId } }];
    }
    seated.add(personId);
    return [];
  });
}
