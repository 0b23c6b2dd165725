/** Some twenty invented projects, one in every stage at least, so that lists, filters and reports have something to show. */
import type { Grade } from '../domain/council/grades.js';
import type { FundingLineInput } from '../features/funding/funding.dto.js';
import { DEMO_INSTITUTIONS } from './institutions.js';
import { inventedLedger } from './ledger.js';
import type { Script } from './script.js';
import { SKETCHES, type Sketch } from './sketches.js';

const STEPS = [
  'proposed',
  'defined',
  'selected',
  'approved',
  'contracted',
  'in-progress',
  'acceptance-submitted',
  'graded',
  'recognized',
  'closed',
] as const;

export const INVENTED_PROJECTS: readonly Script[] = SKETCHES.map(tellSketch);

/** @param at its number among the invented ones, by which its papers are numbered */
export function tellSketch(sketch: Sketch, at: number): Script {
  const { year, months = 12, until, ballots } = sketch;
  const lastYear = year + months / 12 - 1;
  const reaches = (step: (typeof STEPS)[number]) => STEPS.indexOf(until) >= STEPS.indexOf(step);
  const paper = (step: number) => `MINH-HOA-${100 + at * 10 + step}/QĐ-UBND`;
  const accepted = `${lastYear + 1}-03-10`;
  const passes = ballots && ballots[2] <= 3;
  return {
    title: `${sketch.title} (minh họa)`,
    kind: sketch.kind ?? 'topic',
    level: 'grassroots',
    field: sketch.field,
    period: { start: `${year}-01`, end: `${lastYear}-12` },
    lead: sketch.lead,
    products: [{ name: 'báo cáo tổng kết', quantity: 1, unit: 'bộ', ...(ballots && { delivered: 1 }) }],
    proposedOn: `${year - 1}-08-15`,
    ...(reaches('defined') && { definition: { on: `${year - 1}-09-20`, decision: paper(1) } }),
    ...(until === 'selected' && { selectedOn: `${year - 1}-10-20` }),
    ...(reaches('approved') && {
      approval: {
        on: `${year - 1}-11-25`,
        decision: {
          number: paper(2),
          date: `${year - 1}-11-25`,
          issuer: 'UBND huyện Bình Sơn',
          source: 'demonstration',
        },
        assigned: 'direct-assignment: minh họa',
      },
      funding: fundingOf(sketch),
      ...commitmentOf(sketch),
    }),
    ...draftOf(sketch),
    ...(reaches('contracted') && { ledger: inventedLedger(sketch, Boolean(passes)) }),
    ...(reaches('contracted') && {
      contract: {
        number: `MINH-HOA-${100 + at * 10}/HĐ-KHCN`,
        signedOn: `${year - 1}-12-20`,
        effectiveOn: `${year}-01-01`,
        endsOn: `${lastYear}-12-31`,
      },
    }),
    ...(reaches('in-progress') && { inProgress: true }),
    ...(sketch.extended && {
      extension: { on: `${lastYear}-11-01`, decision: paper(3), newEndDate: `${lastYear + 1}-03-31` },
    }),
    ...(reaches('acceptance-submitted') && { submittedOn: `${lastYear + 1}-01-20` }),
    ...(ballots && {
      acceptance: {
        on: accepted,
        mode: 'in-person' as const,
        decision: paper(4),
        ballots: ballotsOf(ballots),
      },
    }),
    ...(passes &&
      reaches('recognized') && { recognition: { on: `${lastYear + 1}-04-20`, decision: paper(5) } }),
    ...(passes && reaches('closed') && { closedOn: `${lastYear + 1}-12-15` }),
    ...(sketch.exit && {
      exit: { to: sketch.exit, on: exitDay(sketch), reason: 'minh họa' },
    }),
  };
}

function exitDay({ year, until }: Sketch): string {
  if (until === 'proposed') return `${year - 1}-09-30`;
  if (until === 'defined') return `${year - 1}-10-30`;
  return `${year}-06-15`;
}

/** Shown in full once a contract could be signed; before that a part is still to be shown. */
function commitmentOf({ millions: [, counterpart], until }: Sketch): Pick<Script, 'commitment'> {
  if (counterpart === 0) return {};
  const promised = `${counterpart}000000`;
  return { commitment: { promised, shown: until === 'approved' ? `${counterpart / 5}000000` : promised } };
}

/** Before an approval: an estimate by year, or figures of an old paper that are one đồng off. */
function draftOf(sketch: Sketch): Pick<Script, 'draftFunding'> {
  const { year, until, exit, isOneOff } = sketch;
  const { total, lines } = fundingOf(sketch);
  if (isOneOff) return { draftFunding: { kind: 'recorded', total: String(BigInt(total) + 1n), lines } };
  if (exit || (until !== 'defined' && until !== 'selected')) return {};
  return { draftFunding: { kind: 'estimate', total, lines: lines.map((line) => ({ ...line, year })) } };
}

function fundingOf({
  millions: [district, counterpart],
  lead,
  year,
  months = 12,
}: Sketch): NonNullable<Script['funding']> {
  const vnd = (million: number) => `${million}000000`;
  // Of two years the decision gives each its part; of one it names none, as the real one does.
  const parts: readonly { readonly share: number; readonly year?: number }[] =
    months === 12
      ? [{ share: 100 }]
      : [
          { share: 60, year },
          { share: 40, year: year + 1 },
        ];
  const split = (line: Omit<FundingLineInput, 'amountVnd'>, million: number): FundingLineInput[] =>
    parts.map(({ share, ...part }) => ({ ...line, ...part, amountVnd: String(million * share * 10_000) }));
  const state = { source: 'district-budget' as const, sourceDetail: 'sự nghiệp khoa học và công nghệ' };
  const partner = { source: 'counterpart' as const, contributors: DEMO_INSTITUTIONS[lead].name };
  return {
    total: vnd(district + counterpart),
    lines: [...split(state, district), ...(counterpart > 0 ? split(partner, counterpart) : [])],
  };
}

function ballotsOf([excellent, pass, fail]: readonly [number, number, number]): Grade[] {
  return [
    ...Array<Grade>(excellent).fill('excellent'),
    ...Array<Grade>(pass).fill('pass'),
    ...Array<Grade>(fail).fill('fail'),
  ];
}
