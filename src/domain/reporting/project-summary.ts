/** A summary tells what the record holds, in the order of a report's paragraph, and leaves out what it lacks. */
import { basisPoints } from '../funding/shares.js';
import type { Period } from '../values/period.js';
import { isCompletePaper, type OfficialPaper } from '../values/official-paper.js';
import {
  DEMONSTRATION,
  type Fact,
  type GradeFact,
  type NamedRecord,
  type OrderedProductFact,
  type OutcomeFact,
  type SummaryPlan,
  type SummaryRecord,
} from './summary-facts.js';

/** One thing the paragraph says; how it is said is the wording's. */
export type Statement =
  | { readonly says: 'title'; readonly kind: string; readonly title: string }
  | { readonly says: 'approval'; readonly paper: OfficialPaper }
  | { readonly says: 'funding'; readonly total: AmountTold | null; readonly shares: readonly ShareTold[] }
  | { readonly says: 'lead'; readonly name: string }
  | { readonly says: 'partners'; readonly names: readonly string[] }
  | { readonly says: 'scale'; readonly scale: string }
  | { readonly says: 'period'; readonly period: Period }
  | { readonly says: 'products'; readonly products: readonly OrderedProductFact[] }
  | { readonly says: 'grade'; readonly grade: GradeFact }
  | { readonly says: 'outcome'; readonly outcome: OutcomeFact };

export interface AmountTold {
  readonly amountVnd: bigint | null;
  readonly precision: string;
  readonly asWritten: string | null;
}

export interface ShareTold extends AmountTold {
  readonly source: string;
  readonly sourceDetail: string | null;
  readonly contributors: string | null;
  readonly percent: string | null;
  /** Hundredths of a percent of the total; null where a share of an inexact figure would pretend to exactness. */
  readonly shareBasisPoints: number | null;
}

export interface ProjectSummary {
  readonly statements: readonly Statement[];
  readonly facts: readonly Fact[];
}

export function summariseProject(record: SummaryRecord): ProjectSummary {
  const approval = isTellable(record.approval) ? record.approval : null;
  const outcomes = record.outcomes.filter(isTellable);
  const statements: Statement[] = [{ says: 'title', kind: record.kind, title: record.title }];
  if (approval && (isCompletePaper(approval) || approval.number || approval.asWritten)) {
    statements.push({ says: 'approval', paper: approval });
  }
  if (record.plan) statements.push(fundingStatement(record.plan));
  if (record.lead) statements.push({ says: 'lead', name: record.lead.name });
  if (record.partners.length > 0) statements.push({ says: 'partners', names: record.partners.map(({ name }) => name) });
  if (record.scale) statements.push({ says: 'scale', scale: record.scale });
  if (record.period.start || record.period.end || record.period.asWritten) {
    statements.push({ says: 'period', period: record.period });
  }
  if (record.products.length > 0) statements.push({ says: 'products', products: record.products });
  if (record.grade) statements.push({ says: 'grade', grade: record.grade });
  statements.push(...outcomes.map((outcome) => ({ says: 'outcome', outcome }) as const));
  return { statements, facts: factsOf({ ...record, approval, outcomes }) };
}

function isTellable<T extends { readonly source?: string | null }>(record: T | null): record is T {
  return record !== null && record.source !== DEMONSTRATION;
}

function fundingStatement(plan: SummaryPlan): Statement {
  const { totalVnd, totalPrecision = 'exact', totalAsWritten = null } = plan;
  const isTotalKnown = totalVnd !== null || totalAsWritten !== null;
  return {
    says: 'funding',
    total: isTotalKnown ? { amountVnd: totalVnd, precision: totalPrecision, asWritten: totalAsWritten } : null,
    shares: plan.lines.map((line) => {
      const { amountVnd = null, precision = 'exact' } = line;
      const isExact = amountVnd !== null && precision === 'exact' && totalVnd !== null && totalPrecision === 'exact';
      return {
        source: line.source,
        sourceDetail: line.sourceDetail ?? null,
        contributors: line.institutionName ?? line.contributors ?? null,
        amountVnd,
        precision,
        asWritten: line.asWritten ?? null,
        percent: line.percent == null ? null : String(line.percent),
        shareBasisPoints: isExact ? basisPoints(amountVnd, totalVnd) : null,
      };
    }),
  };
}

/** Each figure of the text with the record that it opens to. */
function factsOf(record: SummaryRecord): Fact[] {
  const facts: Fact[] = [];
  const tell = (name: string, value: unknown, kind: string, id: string) => {
    if (value !== null && value !== undefined && value !== '') facts.push({ name, value: String(value), record: { kind, id } });
  };
  const { id, approval, plan, grade } = record;
  tell('title', record.title, 'project', id);
  tell('scale', record.scale, 'project', id);
  tell('period.start', record.period.start, 'project', id);
  tell('period.end', record.period.end, 'project', id);
  tell('period.asWritten', record.period.asWritten, 'project', id);
  if (approval) {
    tell('approval.number', approval.number, 'decision', approval.id);
    tell('approval.date', approval.date, 'decision', approval.id);
    tell('approval.issuer', approval.issuer, 'decision', approval.id);
    if (!approval.number) tell('approval.asWritten', approval.asWritten, 'decision', approval.id);
  }
  if (plan) {
    tell('funding.total', plan.totalVnd ?? plan.totalAsWritten, 'funding-plan', plan.id);
    for (const line of plan.lines) tell(`funding.${line.source}`, line.amountVnd ?? line.asWritten ?? line.percent, 'funding-line', line.id);
  }
  const named = (name: string, one: NamedRecord | null) => one && tell(name, one.name, 'institution', one.id);
  named('lead', record.lead);
  for (const partner of record.partners) named('partner', partner);
  for (const product of record.products) tell('product', product.asWritten ?? product.quantity ?? product.name, 'ordered-product', product.id);
  if (grade) {
    const [kind, gradeId] = grade.verdictId ? ['verdict', grade.verdictId] : ['project-grade', id];
    tell('grade', grade.grade ?? grade.asWritten ?? grade.scoreAsWritten, kind, gradeId);
    tell('acceptedOn', grade.acceptedOn, kind, gradeId);
  }
  for (const outcome of record.outcomes) {
    named('outcome.carriedOnBy', outcome.carriedOnBy);
    for (const product of outcome.products) tell('outcome.product', product, 'outcome', outcome.id);
    tell('outcome.market', outcome.market, 'outcome', outcome.id);
  }
  return facts;
}
