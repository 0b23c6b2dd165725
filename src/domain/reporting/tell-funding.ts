/** What the project costs and who pays which share: approved money to the đồng, recorded money in its printed words. */
import type { FundingLine, LinePrecision } from '../funding/funding-plan.js';
import { formatVnd, sumVnd } from '../values/vnd.js';
import type { Citations, RecordRef } from './citation.js';
import type { SummaryPhrases } from './phrases.js';
import type { Teller } from './project-summary.js';
import { isInvented, type SummaryPlan } from './summary-facts.js';

type Line = SummaryPlan['lines'][number];

interface Amount extends Pick<FundingLine, 'amountVnd' | 'percent' | 'asWritten'> {
  readonly precision?: LinePrecision;
}

export const tellFunding: Teller = ({ plan }, phrases, citations) => {
  if (!plan || isInvented(plan)) return [];
  const total = tellTotal(plan, phrases, citations);
  const shares = sharesOf(plan).map((lines) => tellShare(plan, lines, phrases, citations));
  const told = shares.filter((share) => share !== undefined);
  return total || told.length > 0 ? [phrases.funding(total, told)] : [];
};

function tellTotal(plan: SummaryPlan, phrases: SummaryPhrases, citations: Citations): string | undefined {
  const { id, kind, totalVnd, totalPrecision, totalAsWritten } = plan;
  const amount: Amount = { amountVnd: totalVnd, precision: totalPrecision, asWritten: totalAsWritten };
  return citeAmount(
    'totalVnd',
    amount,
    kind,
    { kind: 'funding-plan', id, field: 'totalVnd' },
    phrases,
    citations,
  );
}

/** Lines of the same payer over several years are one share; a line known only by its words stands alone. */
function sharesOf({ kind, lines }: SummaryPlan): Line[][] {
  const shares = new Map<string, Line[]>();
  for (const line of lines) {
    const { source, sourceDetail, contributors, institutionId } = line;
    const isSummable =
      line.amountVnd != null && (line.precision ?? 'exact') === 'exact' && !isPrinted(line, kind);
    const payer = JSON.stringify([
      source,
      sourceDetail,
      contributors,
      institutionId,
      isSummable ? null : line.id,
    ]);
    shares.set(payer, [...(shares.get(payer) ?? []), line]);
  }
  return [...shares.values()];
}

function tellShare(
  plan: SummaryPlan,
  lines: Line[],
  phrases: SummaryPhrases,
  citations: Citations,
): string | undefined {
  const [first] = lines as [Line, ...Line[]];
  const record = (field: string): RecordRef => ({ kind: 'funding-line', id: first.id, field });
  const detail = citations.citeIfKnown('sourceDetail', first.sourceDetail, record('sourceDetail'));
  const contributor = first.institutionName
    ? citations.citeIfKnown('contributor', first.institutionName, record('institutionId'))
    : citations.citeIfKnown('contributor', first.contributors, record('contributors'));
  const isOne = lines.length === 1;
  const amount = isOne ? first : { amountVnd: sumVnd(lines.map(({ amountVnd }) => amountVnd!)) };
  const ref = isOne
    ? record('amountVnd')
    : { kind: 'funding-plan', id: plan.id, field: `lines.${first.source}` };
  const printed = citeAmount(`${first.source}Vnd`, amount, plan.kind, ref, phrases, citations);
  return printed && phrases.share({ source: first.source, detail, contributor, amount: printed });
}

function citeAmount(
  name: string,
  amount: Amount,
  kind: SummaryPlan['kind'],
  record: RecordRef,
  phrases: SummaryPhrases,
  citations: Citations,
): string | undefined {
  const { amountVnd, percent, asWritten, precision = 'exact' } = amount;
  if (asWritten && isPrinted(amount, kind)) {
    return citations.cite(name, amountVnd == null ? asWritten : String(amountVnd), record, asWritten);
  }
  if (amountVnd != null) {
    const text = phrases.amount(formatVnd(amountVnd, phrases.language), precision);
    return citations.cite(name, String(amountVnd), record, text);
  }
  if (percent != null) return citations.cite(name, String(percent), record, phrases.percent(String(percent)));
  return precision === 'remainder' ? phrases.remainder() : undefined;
}

/** The words of an old paper stand for its amount; an approved plan is told in its own figures. */
function isPrinted({ amountVnd, asWritten }: Amount, kind: SummaryPlan['kind']): boolean {
  return Boolean(asWritten) && (kind === 'recorded' || amountVnd == null);
}
