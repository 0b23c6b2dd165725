/** What the project costs and who pays which share: approved money to the đồng, recorded money in its printed words. */
import { type FundingLine, hasExactAmount } from '../funding/funding-line.js';
import { formatVnd, sumVnd } from '../values/vnd.js';
import { isInvented, type SummaryFacts, type SummaryPlan } from './summary-facts.js';
import type { RecordRef, Telling } from './telling.js';

type Line = SummaryPlan['lines'][number];
type Amount = Pick<FundingLine, 'amountVnd' | 'percent' | 'asWritten' | 'precision'>;

export function tellFunding({ plan }: SummaryFacts, telling: Telling): string[] {
  if (!plan || isInvented(plan)) return [];
  const total = tellAmount(
    'totalVnd',
    totalOf(plan),
    { kind: 'funding-plan', id: plan.id, field: 'totalVnd' },
    telling,
  );
  const shares = sharesOf(plan).map((lines) => tellShare(plan, lines, telling));
  const told = shares.filter((share) => share !== undefined);
  return total || told.length > 0 ? [telling.phrases.funding(total, told)] : [];
}

function totalOf({ kind, totalVnd, totalPrecision, totalAsWritten }: SummaryPlan): Amount {
  return printedOrFigure(kind, { amountVnd: totalVnd, precision: totalPrecision, asWritten: totalAsWritten });
}

/** The words of an old paper stand for its amount; an approved plan is told in its own figures. */
function printedOrFigure<Told extends Amount>(kind: SummaryPlan['kind'], amount: Told): Told {
  return kind === 'recorded' || amount.amountVnd == null ? amount : { ...amount, asWritten: null };
}

/** Lines of the same payer over several years are one share; a line known only by its words stands alone. */
function sharesOf({ kind, lines }: SummaryPlan): Line[][] {
  const shares = new Map<string, Line[]>();
  for (const line of lines.map((line) => printedOrFigure(kind, line))) {
    const { id, source, sourceDetail, contributors, institutionId, asWritten } = line;
    const alone = hasExactAmount(line) && !asWritten ? null : id;
    const payer = JSON.stringify([source, sourceDetail, contributors, institutionId, alone]);
    shares.set(payer, [...(shares.get(payer) ?? []), line]);
  }
  return [...shares.values()];
}

function tellShare(plan: SummaryPlan, lines: Line[], telling: Telling): string | undefined {
  const [line] = lines as [Line, ...Line[]];
  const record = (field: string): RecordRef => ({ kind: 'funding-line', id: line.id, field });
  const isOne = lines.length === 1;
  const amount = tellAmount(
    `${line.source}Vnd`,
    isOne ? line : { amountVnd: sumVnd(lines.map(({ amountVnd }) => amountVnd!)) },
    isOne ? record('amountVnd') : { kind: 'funding-plan', id: plan.id, field: `lines.${line.source}` },
    telling,
  );
  if (!amount) return undefined;
  const detail = telling.citeText('sourceDetail', line.sourceDetail, record('sourceDetail'));
  const contributor = line.institutionName
    ? telling.citeText('contributor', line.institutionName, record('institutionId'))
    : telling.citeText('contributor', line.contributors, record('contributors'));
  return telling.phrases.share({ source: line.source, detail, contributor, amount });
}

function tellAmount(name: string, amount: Amount, record: RecordRef, telling: Telling): string | undefined {
  const { amountVnd, percent, asWritten, precision = 'exact' } = amount;
  const { phrases } = telling;
  if (asWritten)
    return telling.cite(name, amountVnd == null ? asWritten : String(amountVnd), record, asWritten);
  if (amountVnd != null) {
    const text = phrases.amount(formatVnd(amountVnd, phrases.language), precision);
    return telling.cite(name, String(amountVnd), record, text);
  }
  if (percent != null) {
    const of = { ...record, field: 'percent' };
    return telling.cite(
      name.replace(/Vnd$/, 'Percent'),
      String(percent),
      of,
      phrases.percent(Number(percent)),
    );
  }
  return precision === 'remainder' ? phrases.remainder() : undefined;
}
