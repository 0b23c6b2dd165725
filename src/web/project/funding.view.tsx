import { may, seesAllProjects } from '../../domain/access/permissions.js';
import { basisPoints, formatShare } from '../../domain/funding/shares.js';
import { formatVnd } from '../../domain/values/vnd.js';
import type { Dossier } from '../../features/dossier/dossier.service.js';
import { FRAME, FUNDING, PLAN_KIND_WORDS, PRECISION_WORDS, PROJECT } from '../../wording/pages.js';
import { SOURCE_WORDS, wordOf } from '../../wording/words.js';
import { MoneyLinks } from '../finance/money-links.view.js';
import { Card } from '../layout/card.view.js';
import { useReader } from '../layout/render.js';
import { type Column, Table } from '../layout/table.view.js';
import { amountOf } from './amount.js';

type Plan = NonNullable<Dossier['fundingPlan']>;
type Line = Plan['lines'][number];

/** Without a plan the card says so, but only to those who would surely see one. */
export function FundingView({ plan, projectId }: { plan: Plan | null; projectId: string }) {
  const { say, actor } = useReader();
  if (!actor || !may(actor, 'funding.read')) return null;
  if (!plan && !seesAllProjects(actor)) return null;
  return (
    <Card id="funding" title={PROJECT.funding}>
      {plan ? <PlanView plan={plan} /> : <p class="card-body text-secondary mb-0">{say(FRAME.none)}</p>}
      <MoneyLinks projectId={projectId} hasPlan={plan !== null} />
    </Card>
  );
}

function PlanView({ plan }: { plan: Plan }) {
  const { say, language } = useReader();
  return (
    <>
      <p class="card-body mb-0">
        {`${say(FUNDING.version)} ${plan.version} · ${say(PLAN_KIND_WORDS[plan.kind])}`}
        {plan.source && ` · ${say(PROJECT.source)}: ${plan.source}`}
      </p>
      <Table caption={PROJECT.funding} columns={columnsOf(plan)} rows={plan.lines} keyOf={({ id }) => id}>
        <tr class="fw-bold">
          <td colSpan={3}>{say(FUNDING.total)}</td>
          <td class="figure-cell" data-label={say(FUNDING.amount)}>
            {amountOf(totalOf(plan), language) || say(FRAME.unknown)}
          </td>
          <td />
        </tr>
      </Table>
      <Difference plan={plan} />
    </>
  );
}

function columnsOf({ totalVnd }: Plan): readonly Column<Line>[] {
  return [
    { title: FUNDING.source, cell: (line) => <Source {...line} /> },
    {
      title: FUNDING.contributor,
      cell: ({ institutionName, contributors }) => institutionName ?? contributors,
    },
    {
      title: FUNDING.breakdown,
      cell: ({ year, budgetLine }) => [year, budgetLine].filter(Boolean).join(', '),
    },
    { title: FUNDING.amount, cell: (line) => <Amount line={line} />, isFigure: true },
    { title: FUNDING.share, cell: (line) => <Share line={line} totalVnd={totalVnd} />, isFigure: true },
  ];
}

function Source({ source, sourceDetail }: Line) {
  const { language } = useReader();
  return (
    <>
      {wordOf(SOURCE_WORDS, source, language)}
      {sourceDetail && <div class="text-secondary">{sourceDetail}</div>}
    </>
  );
}

function Amount({ line }: { line: Line }) {
  const { say, language } = useReader();
  return <>{amountOf(line, language) || say(PRECISION_WORDS[line.precision]) || say(FRAME.unknown)}</>;
}

function Share({ line: { amountVnd, percent }, totalVnd }: { line: Line; totalVnd: bigint | null }) {
  const { language } = useReader();
  if (percent !== null) return <>{`${Number(percent).toLocaleString(language)} %`}</>;
  if (amountVnd === null || totalVnd === null) return <>–</>;
  return <>{formatShare(basisPoints(amountVnd, totalVnd), language)}</>;
}

function totalOf({ totalVnd, totalPrecision, totalAsWritten }: Plan) {
  return { amountVnd: totalVnd, precision: totalPrecision, asWritten: totalAsWritten };
}

/** A recorded plan may not tie: by how much, and why, is said and never mended. */
function Difference({ plan: { differenceVnd, differenceReason } }: { plan: Plan }) {
  const { say, language } = useReader();
  if (!differenceVnd) return null;
  return (
    <p class="card-body">
      {`${say(FUNDING.difference)}: ${formatVnd(differenceVnd, language)} (${differenceReason ?? say(FUNDING.unexplained)})`}
    </p>
  );
}
