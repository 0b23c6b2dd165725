import type { CheckedPlans } from '../../features/reconciliation/plans-to-check.service.js';
import { figureIn } from '../../wording/amounts.js';
import { FINANCE, inUnit } from '../../wording/finance-pages.js';
import { PLAN_KIND_WORDS } from '../../wording/pages.js';
import { RECORD } from '../../wording/reconciliation-record.js';
import { SumTables } from '../funding/plan-sums.view.js';
import { Card } from '../layout/card.view.js';
import { useReader } from '../layout/render.js';

type Plan = CheckedPlans['items'][number];

/** Each plan to the đồng, whatever unit the page is read in: what it comes to, what does not tie, its sums in every cut. */
export function PlansToCheckView({ plans }: { plans: CheckedPlans }) {
  const { say, language } = useReader();
  const figure = (amount: bigint) => figureIn(amount, language);
  const { items } = plans;
  const heads = [FINANCE.total, FINANCE.lines, FINANCE.off].map((label) => inUnit(label, 'dong'));
  return (
    <Card id="plans" title={RECORD.plansToCheck} isEmpty={items.length === 0}>
      <div class="table-responsive">
        <table class="table table-vcenter card-table rows">
          <caption class="visually-hidden">{say(RECORD.plansToCheck)}</caption>
          <thead>
            <tr>
              <th scope="col">{say(FINANCE.project)}</th>
              <th scope="col">{say(FINANCE.kind)}</th>
              {heads.map((title) => (
                <th key={title.en} scope="col" class="figure-cell">
                  {say(title)}
                </th>
              ))}
              <th scope="col">{say(FINANCE.loose)}</th>
              <th scope="col">{say(FINANCE.act)}</th>
            </tr>
          </thead>
          {items.map((plan) => (
            <PlanRows key={plan.planId} plan={plan} heads={heads.map(say)} />
          ))}
          <tbody>
            <tr class="fw-bold">
              <td>{say(FINANCE.sum)}</td>
              <td />
              <td class="figure-cell" data-label={say(heads[0]!)}>
                {figure(sumOf(items, ({ totalVnd }) => totalVnd))}
              </td>
              <td class="figure-cell" data-label={say(heads[1]!)}>
                {figure(sumOf(items, ({ sums }) => sums.linesVnd))}
              </td>
              <td class="figure-cell" data-label={say(heads[2]!)}>
                {figure(sumOf(items, ({ sums }) => sums.differenceVnd))}
              </td>
              <td />
              <td />
            </tr>
          </tbody>
        </table>
      </div>
      <Paging plans={plans} />
    </Card>
  );
}

function sumOf(items: readonly Plan[], of: (plan: Plan) => bigint | null): bigint {
  return items.reduce((sum, item) => sum + (of(item) ?? 0n), 0n);
}

function PlanRows({ plan, heads }: { plan: Plan; heads: readonly string[] }) {
  const { say, language } = useReader();
  const figure = (amount: bigint | null) => figureIn(amount, language);
  const { projectId, code, title, kind, version, totalVnd, sums, reasons } = plan;
  const off = sums.differenceVnd;
  return (
    <tbody data-plan={projectId}>
      <tr>
        <td>
          <a href={`/projects/${projectId}#funding`}>{`${code} ${title}`}</a>
        </td>
        <td data-label={say(FINANCE.kind)}>{`${say(PLAN_KIND_WORDS[kind])}, ${version}`}</td>
        <td class="figure-cell" data-label={heads[0]}>
          {figure(totalVnd)}
        </td>
        <td class="figure-cell" data-label={heads[1]}>
          {figure(sums.linesVnd)}
        </td>
        <td class="figure-cell" data-label={heads[2]}>
          {off !== null && off !== 0n ? <strong class="text-danger">{figure(off)}</strong> : figure(off)}
        </td>
        <td data-label={say(FINANCE.loose)}>
          {reasons.length === 0
            ? say(FINANCE.ties)
            : reasons.map((reason) => <div key={reason}>{reason}</div>)}
        </td>
        <td>
          <a
            href={`/projects/${projectId}/funding/new?kind=approved`}
            aria-label={`${say(FINANCE.check)}: ${code}`}
          >
            {say(FINANCE.check)}
          </a>
        </td>
      </tr>
      <tr class="plan-cut-row">
        <td colSpan={7}>
          <details open={reasons.length > 0}>
            <summary>{say(FINANCE.sums)}</summary>
            <div class="plan-cuts">
              <SumTables sums={sums} />
            </div>
          </details>
        </td>
      </tr>
    </tbody>
  );
}

function Paging({ plans: { page, pages } }: { plans: CheckedPlans }) {
  const { say } = useReader();
  if (pages === 1) return null;
  return (
    <p class="card-body frame mb-0 no-print">
      {page > 1 && <a href={`/finance?page=${page - 1}#plans`}>{say(FINANCE.earlier)}</a>}
      <span>{`${say(FINANCE.page)} ${page}/${pages}`}</span>
      {page < pages && <a href={`/finance?page=${page + 1}#plans`}>{say(FINANCE.later)}</a>}
    </p>
  );
}
