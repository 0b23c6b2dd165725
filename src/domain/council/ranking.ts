/**
 * Proposals for one topic are ranked by the average of their valid ballots, the bonus of a host that proposed the topic
 * included; equal ones by the tie rules in order. Averages are compared as fractions of whole numbers. Only a proposal whose
 * verdict accepts can win (TT 20/2023 art 11.7-11.8).
 */

import { averageText, type Hundredths, hundredthsOf, pointsText } from '../values/points.js';
import type { Verdict } from './grading.js';
import type { BonusRule, SelectionRules, TieRule } from './selection-rules.js';

export interface Proposal {
  readonly projectId: string;
  readonly accepts: Verdict['accepts'];
  readonly scores: Verdict['scores'];
  /** Whether its lead institution proposed the topic; null where nobody said so. */
  readonly hostProposedTopic: boolean | null;
  /** What it asks of the state budget, in đồng. */
  readonly requestedStateVnd: bigint | null;
  /** Whether its leader or host had a project graded excellent in the years that the rule names. */
  readonly hasExcellentRecord: boolean | null;
  /** The total that the chair, or who presided, gave it. */
  readonly chairTotal: Hundredths | null;
}

export interface RankedProposal {
  readonly projectId: string;
  readonly place: number;
  readonly of: number;
  /** For reading, rounded to two decimals. */
  readonly average: string;
  readonly withBonus: string | null;
  readonly wins: boolean;
  /** Equal to others in everything that the rules look at: the council recommends, the authority decides. */
  readonly tied: boolean;
  /** Against each proposal of the same average: the rule that parted them, and what it looked at. */
  readonly ties: readonly TieStep[];
}

export interface TieStep {
  readonly against: string;
  readonly by: TieRule['by'] | 'nothing';
  readonly article: string;
  readonly own: string;
  readonly other: string;
}

/** Points as a fraction, so that no average is rounded. */
interface Average {
  readonly over: bigint;
  readonly under: bigint;
}

export function rankProposals(rules: SelectionRules, proposals: readonly Proposal[]): RankedProposal[] {
  const sorted = [...proposals].sort((a, b) => compare(rules, a, b) || order(a.projectId, b.projectId));
  return sorted.map((proposal) => {
    const equals = sorted.filter((other) => other !== proposal && compare(rules, proposal, other) === 0);
    const place = sorted.findIndex((other) => compare(rules, proposal, other) === 0) + 1;
    return {
      projectId: proposal.projectId,
      place,
      of: sorted.length,
      ...averagesOf(rules, proposal),
      wins: place === 1 && proposal.accepts && equals.length === 0,
      tied: place === 1 && proposal.accepts && equals.length > 0,
      ties: sorted
        .filter((other) => other !== proposal && compareMain(rules, proposal, other) === 0)
        .map((other) => tieStep(rules, proposal, other)),
    };
  });
}

/** Negative where `a` stands before `b`. */
function compare(rules: SelectionRules, a: Proposal, b: Proposal): number {
  return compareMain(rules, a, b) || (decidingTie(rules, a, b)?.order ?? 0);
}

/** Those that may win first, then the higher average. */
function compareMain({ bonus }: SelectionRules, a: Proposal, b: Proposal): number {
  return Number(b.accepts) - Number(a.accepts) || compareAverages(averageOf(bonus, b), averageOf(bonus, a));
}

function decidingTie(
  { ties }: SelectionRules,
  a: Proposal,
  b: Proposal,
): { rule: TieRule; order: number } | null {
  for (const rule of ties) {
    const order = breakTie(rule, a, b);
    if (order !== 0) return { rule, order };
  }
  return null;
}

/** What a record does not know parts nobody. */
function breakTie(rule: TieRule, a: Proposal, b: Proposal): number {
  const [own, other] = [tieFigure(rule, a), tieFigure(rule, b)];
  if (own === null || other === null) return 0;
  const lower = compareAverages(own, other);
  return rule.by === 'lower-state-money' ? lower : -lower;
}

function tieFigure({ by, of }: TieRule, proposal: Proposal): Average | null {
  const whole = (value: bigint | number | null) =>
    value === null ? null : { over: BigInt(value), under: 1n };
  if (by === 'lower-state-money') return whole(proposal.requestedStateVnd);
  if (by === 'chair-score') return whole(proposal.chairTotal);
  if (by === 'excellent-record') {
    return whole(proposal.hasExcellentRecord === null ? null : Number(proposal.hasExcellentRecord));
  }
  const { scores } = proposal;
  if (!scores || scores.valid.ballots === 0 || !of) return null;
  return { over: BigInt(scores.sums[of] ?? 0), under: BigInt(scores.valid.ballots) };
}

function tieStep(rules: SelectionRules, own: Proposal, other: Proposal): TieStep {
  const deciding = decidingTie(rules, own, other);
  if (!deciding) {
    return { against: other.projectId, by: 'nothing', article: rules.article, own: '', other: '' };
  }
  const { rule } = deciding;
  const text = (proposal: Proposal) => figureText(rule, proposal);
  return { against: other.projectId, by: rule.by, article: rule.article, own: text(own), other: text(other) };
}

function figureText(rule: TieRule, proposal: Proposal): string {
  const { over, under } = tieFigure(rule, proposal)!;
  if (rule.by === 'higher-average-of') return averageText(Number(over), Number(under))!;
  return rule.by === 'chair-score' ? pointsText(Number(over)) : String(over);
}

function averagesOf(
  { bonus }: SelectionRules,
  proposal: Proposal,
): { average: string; withBonus: string | null } {
  const { sum = 0, ballots = 0 } = proposal.scores?.valid ?? {};
  const average = averageText(sum, ballots) ?? '0';
  if (!bonus || !earnsBonus(bonus, proposal)) return { average, withBonus: null };
  const { over, under } = averageOf(bonus, proposal);
  return { average, withBonus: averageText(Number(over), Number(under)) };
}

function averageOf(bonus: BonusRule | null, proposal: Proposal): Average {
  const { sum, ballots } = proposal.scores?.valid ?? { sum: 0, ballots: 0 };
  const plain = { over: BigInt(sum), under: BigInt(Math.max(ballots, 1)) };
  if (!bonus || !earnsBonus(bonus, proposal)) return plain;
  const { numerator, denominator } = bonus.fraction;
  return {
    over: plain.over * BigInt(denominator + numerator),
    under: plain.under * BigInt(denominator),
  };
}

function earnsBonus({ minimumAverage }: BonusRule, { hostProposedTopic, scores }: Proposal): boolean {
  const { sum, ballots } = scores?.valid ?? { sum: 0, ballots: 0 };
  return hostProposedTopic === true && ballots > 0 && sum >= (hundredthsOf(minimumAverage) ?? 0) * ballots;
}

function compareAverages(a: Average, b: Average): number {
  return order(a.over * b.under, b.over * a.under);
}

function order<T extends bigint | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
