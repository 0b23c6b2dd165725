/** A council takes the rulebook of its day and level: the authority's own first, then the law's, then one by analogy. */
import { allow, type Decision, refuse } from '../refusal.js';
import { lastDayOf, type PartialDate, type PlainDate } from '../values/plain-date.js';
import type { Adoption, CouncilPurpose, Rulebook } from './rulebook.js';

export interface Occasion {
  readonly purpose: CouncilPurpose;
  readonly level: string;
  readonly kind: string;
  /** The day of the council's decision. */
  readonly date: PlainDate;
  /** When the project was approved, as far as known; a project not approved yet has none. */
  readonly approvedOn?: PartialDate | null;
  /** When the call was announced, or the letter of direct assignment sent. */
  readonly calledOn?: PlainDate | null;
  readonly authority?: string | null;
}

export interface RulebookInForce {
  readonly rulebook: Rulebook;
  /** The adoption by which it applies, or null where it applies by its own scope. */
  readonly adoption: Adoption | null;
}

/** The rulebook offered by itself, or null where the office must choose. */
export function rulebookInForce(rulebooks: readonly Rulebook[], occasion: Occasion): RulebookInForce | null {
  const candidates = rulebooks
    .filter((rulebook) => rulebook.purpose === occasion.purpose && isOffered(rulebook, occasion))
    .flatMap((rulebook) => {
      const ground = groundOf(rulebook, occasion);
      return ground ? [{ rulebook, ...ground }] : [];
    })
    .sort(
      (a, b) =>
        a.distance - b.distance ||
        (b.adoption?.from ?? '').localeCompare(a.adoption?.from ?? '') ||
        b.rulebook.validFrom.localeCompare(a.rulebook.validFrom) ||
        a.rulebook.code.localeCompare(b.rulebook.code),
    );
  const first = candidates[0];
  return first ? { rulebook: first.rulebook, adoption: first.adoption } : null;
}

export const RULEBOOK_WARNINGS = [
  'rulebook-not-in-force',
  'rulebook-not-adopted',
  'deciding-day-unknown',
] as const;
export type RulebookWarning = (typeof RULEBOOK_WARNINGS)[number];

/** The office may choose any rulebook of the purpose; what speaks against its choice is said, not forbidden. */
export function decideRulebookChoice(
  rulebook: Rulebook,
  occasion: Occasion,
): Decision<{ warnings: readonly RulebookWarning[] }> {
  if (rulebook.purpose !== occasion.purpose) {
    return refuse(
      'rulebook-of-another-purpose',
      { rulebook: rulebook.code, purpose: rulebook.purpose },
      'rulebookId',
    );
  }
  const warnings: RulebookWarning[] = [];
  const day = decidingDay(rulebook, occasion);
  if (day === null) warnings.push('deciding-day-unknown');
  if (!isInForce(rulebook, day ?? occasion.date)) warnings.push('rulebook-not-in-force');
  if (!groundOf(rulebook, occasion)) warnings.push('rulebook-not-adopted');
  return allow({ warnings });
}

/** By which right a rulebook applies. */
export type Ground = 'law' | 'adoption' | 'analogy';

export function groundIn({ adoption }: RulebookInForce): Ground {
  if (!adoption) return 'law';
  return adoption.authority === null ? 'analogy' : 'adoption';
}

function isOffered(rulebook: Rulebook, occasion: Occasion): boolean {
  const { date, approvedOn } = occasion;
  const limit = rulebook.offeredForApprovalsBefore;
  return (
    isInForce(rulebook, decidingDay(rulebook, occasion) ?? date) &&
    (limit === null || lastDayOf(approvedOn ?? date) < limit)
  );
}

/** Null where the record does not know it; the day of the council's decision then stands in. */
function decidingDay(rulebook: Rulebook, { date, approvedOn, calledOn }: Occasion): PlainDate | null {
  if (rulebook.decidingDay === 'call') return calledOn ?? null;
  if (rulebook.decidingDay === 'approval') return approvedOn ? lastDayOf(approvedOn) : null;
  return date;
}

export function isInForce(rulebook: Pick<Rulebook, 'validFrom' | 'validTo'>, date: PlainDate): boolean {
  return rulebook.validFrom <= date && (rulebook.validTo === null || date <= rulebook.validTo);
}

/** Whoever's project it is: a text of one authority's projects covers nobody else's. */
export function coversByItsText({ confinedTo, levels }: Rulebook, level: string): boolean {
  return !confinedTo && levels.includes(level);
}

function groundOf(rulebook: Rulebook, { level, kind, date, authority }: Occasion) {
  if (!rulebook.kinds.includes(kind)) return null;
  const adoptions = rulebook.adoptions
    .filter((each) => each.level === level && each.from <= date)
    .toSorted((a, b) => b.from.localeCompare(a.from));
  const own = adoptions.find((each) => each.authority !== null && each.authority === authority);
  if (own) return { adoption: own, distance: 0 };
  if (coversByItsText(rulebook, level)) return { adoption: null, distance: 1 };
  const byAnalogy = adoptions.find((each) => each.authority === null);
  return byAnalogy ? { adoption: byAnalogy, distance: 2 } : null;
}
