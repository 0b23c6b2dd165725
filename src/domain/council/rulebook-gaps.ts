/** Days on which no rulebook is offered for councils of a purpose at a level: shown, never filled by guessing. */
import { type PlainDate, plusDays } from '../values/plain-date.js';
import type { CouncilPurpose, Rulebook } from './rulebook.js';
import { coversByItsText } from './rulebook-in-force.js';

export interface GapScope {
  readonly purpose: CouncilPurpose;
  readonly level: string;
  readonly kind?: string | null;
  readonly authority?: string | null;
}

export interface Gap {
  /** Null: from the beginning. */
  readonly from: PlainDate | null;
  /** Null: without end. */
  readonly to: PlainDate | null;
  /** A rulebook stands, but leaves projects approved on these days to the office's choice. */
  readonly leftToChoice: boolean;
}

interface Span {
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

const BEGINNING: PlainDate = '0001-01-01';

/** Every day is taken as the day that decides, and as the day of the approval. */
export function gapsOf(rulebooks: readonly Rulebook[], scope: GapScope): readonly Gap[] {
  const fitting = rulebooks.filter(
    ({ purpose, kinds }) => purpose === scope.purpose && (!scope.kind || kinds.includes(scope.kind)),
  );
  const offered = joined(fitting.flatMap((rulebook) => spanOf(rulebook, scope, true)));
  const standing = joined(fitting.flatMap((rulebook) => spanOf(rulebook, scope, false)));
  return between(offered).flatMap((gap) => split(gap, standing));
}

function spanOf(rulebook: Rulebook, { level, authority }: GapScope, heedsApproval: boolean): Span[] {
  const { adoptions, validFrom, validTo, offeredForApprovalsBefore: limit } = rulebook;
  const adopted = adoptions
    .filter((each) => each.level === level && (each.authority === null || each.authority === authority))
    .map(({ from }) => from)
    .sort()[0];
  const from = coversByItsText(rulebook, level) ? validFrom : adopted && [adopted, validFrom].sort()[1];
  if (!from) return [];
  const lastOffered = heedsApproval && limit ? plusDays(limit, -1) : null;
  const to = lastOffered && (!validTo || lastOffered < validTo) ? lastOffered : validTo;
  return to !== null && to < from ? [] : [{ from, to }];
}

/** In order, those that touch made one. */
function joined(spans: readonly Span[]): Span[] {
  const whole: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from.localeCompare(b.from))) {
    const last = whole.at(-1);
    if (!last || (last.to !== null && plusDays(last.to, 1) < span.from)) whole.push(span);
    else if (last.to !== null && (span.to === null || span.to > last.to)) {
      whole[whole.length - 1] = { from: last.from, to: span.to };
    }
  }
  return whole;
}

function between(spans: readonly Span[]): { from: PlainDate | null; to: PlainDate | null }[] {
  const gaps: { from: PlainDate | null; to: PlainDate | null }[] = [];
  let from: PlainDate | null = null;
  for (const span of spans) {
    gaps.push({ from, to: plusDays(span.from, -1) });
    if (span.to === null) return gaps;
    from = plusDays(span.to, 1);
  }
  return [...gaps, { from, to: null }];
}

/** A gap in which a rulebook stands part of the time is told in its parts. */
function split(gap: { from: PlainDate | null; to: PlainDate | null }, standing: readonly Span[]): Gap[] {
  const start = gap.from ?? BEGINNING;
  const covered = standing
    .filter(({ from, to }) => (gap.to === null || from <= gap.to) && (to === null || to >= start))
    .map(({ from, to }) => ({
      from: [from, start].sort()[1]!,
      to: gap.to !== null && (to === null || to > gap.to) ? gap.to : to,
      leftToChoice: true,
    }));
  const parts: Gap[] = [];
  let from = gap.from;
  for (const part of covered) {
    if (part.from > (from ?? BEGINNING)) {
      parts.push({ from, to: plusDays(part.from, -1), leftToChoice: false });
    }
    parts.push(part);
    if (part.to === null || part.to === gap.to) return parts;
    from = plusDays(part.to, 1);
  }
  return [...parts, { from, to: gap.to, leftToChoice: false }];
}
