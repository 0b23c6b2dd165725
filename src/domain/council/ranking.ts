/**
 * Proposals for one topic are ranked by the average of their valid ballots, the bonus of a host that proposed the topic
 * included; equal ones by the tie rules in order. Averages are compared as fractions of whole numbers. Only a proposal whose
 * verdict accepts can win (TT 20/2023 art 11.7-11.8).
 */

import { averageText, type Hundredths, hundredthsOf, pointsText } from '../values/points.js';
import type { Verdict } from './grading.js';
import { sumFor } from './score-tally.js';
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
  /** Against each proposal of the same average: the rule that parted them, or that lacked a figure, and what it looked at. */
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
  const inOrder = [...proposals].sort((a, b) => compareMain(rules, a, b) || order(a.projectId, b.projectId));
  const byAverage = runsOf(inOrder, (a, b) => compareMain(rules, a, b) === 0);
  const ranks = byAverage.flatMap((equals) => breakTies(rules, equals).map((rank) => ({ rank, equals })));
  let before = 0;
  return ranks.flatMap(({ rank, equals }) => {
    const place = before + 1;
    before += rank.proposals.length;
    return rank.proposals.map((proposal): RankedProposal => {
      const isFirst = place === 1 && proposal.accepts;
      return {
        projectId: proposal.projectId,
        place,
        of: proposals.length,
        ...averagesOf(rules, proposal),
        wins: isFirst && rank.proposals.length === 1,
        tied: isFirst && rank.proposals.length > 1,
        ties: equals
          .filter((other) => other !== proposal)
          .map((other) => tieStep(rules, rank, proposal, other)),
      };
    });
  });
}

/** Proposals that nothing parts, and the rules by which they were parted from others of the same average. */
interface Rank {
  readonly proposals: readonly Proposal[];
  readonly parted: readonly { readonly rule: TieRule; readonly from: readonly Proposal[] }[];
  /** The rule that could not speak because the record does not know a figure of one of them. */
  readonly stuckAt: TieRule | null;
}

/**
 * Each rule orders all that are still equal, so that the order is the same whoever is compared with whom. A figure that the
 * record does not know stops it there: a later rule must not decide what an earlier one might decide otherwise.
 */
function breakTies(
  { ties }: Pick<SelectionRules, 'ties'>,
  equals: readonly Proposal[],
  parted: Rank['parted'] = [],
): Rank[] {
  const [rule, ...later] = ties;
  if (equals.length === 1 || !rule) return [{ proposals: equals, parted, stuckAt: null }];
  if (equals.some((proposal) => tieFigure(rule, proposal) === null)) {
    return [{ proposals: equals, parted, stuckAt: rule }];
  }
  const sorted = [...equals].sort((a, b) => breakTie(rule, a, b));
  return runsOf(sorted, (a, b) => breakTie(rule, a, b) === 0).flatMap((run) => {
    const from = equals.filter((other) => !run.includes(other));
    return breakTies({ ties: later }, run, from.length > 0 ? [...parted, { rule, from }] : parted);
  });
}

/** Neighbours that are the same stay together. */
function runsOf<T>(sorted: readonly T[], isSame: (a: T, b: T) => boolean): T[][] {
  const runs: T[][] = [];
  for (const each of sorted) {
    const run = runs.at(-1);
    if (run && isSame(run[0]!, each)) run.push(each);
    else runs.push([each]);
  }
  return runs;
}

/** Those that may win first, then the higher average. */
function compareMain({ bonus }: SelectionRules, a: Proposal, b: Proposal): number {
  return Number(b.accepts) - Number(a.accepts) || compareAverages(averageOf(bonus, b), averageOf(bonus, a));
}

function breakTie(rule: TieRule, a: Proposal, b: Proposal): number {
  const lower = compareAverages(tieFigure(rule, a)!, tieFigure(rule, b)!);
  return rule.by === 'lower-state-money' ? lower : -lower;
}

/** Null where the record does not know it. */
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
  return { over: BigInt(sumFor(scores, of)), under: BigInt(scores.valid.ballots) };
}

function tieStep(rules: SelectionRules, rank: Rank, own: Proposal, other: Proposal): TieStep {
  const deciding = rank.parted.find(({ from }) => from.includes(other))?.rule;
  const rule = deciding ?? rank.stuckAt;
  return {
    against: other.projectId,
    by: deciding?.by ?? 'nothing',
    article: rule?.article ?? rules.article,
    own: rule ? figureText(rule, own) : '',
    other: rule ? figureText(rule, other) : '',
  };
}

function figureText(rule: TieRule, proposal: Proposal): string {
  const figure = tieFigure(rule, proposal);
  if (!figure) return 'unknown';
  const { over, under } = figure;
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
