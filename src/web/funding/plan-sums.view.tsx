import { CUT_DIMENSIONS, type CutDimension } from '../../domain/funding/funding-plan.js';
import {
  type PlanSum,
  type PlanSums,
  SUM_DIMENSIONS,
  type SumDimension,
} from '../../domain/funding/plan-sums.js';
import { formatVnd } from '../../domain/values/vnd.js';
import type { CheckedPlan } from '../../features/funding/plan-drafts.service.js';
import { figureIn } from '../../wording/amounts.js';
import { DIMENSION_WORDS, keyWords, PLAN_PAGE, slipSentence } from '../../wording/plan-pages.js';
import { useReader } from '../layout/render.js';
import { type Column, Table } from '../layout/table.view.js';

interface SumsProps {
  readonly checked: CheckedPlan | null;
  /** What stands against it, in sentences. */
  readonly reasons: readonly string[];
}

/** Beside the grid: what the lines come to, and what does not tie. */
export function SumsView({ checked, reasons }: SumsProps) {
  const { say, language } = useReader();
  return (
    <section class="card plan-sums" id="plan-sums" aria-labelledby="plan-sums-title" aria-live="polite">
      <div class="card-header">
        <h2 class="card-title" id="plan-sums-title">
          {say(PLAN_PAGE.checks)}
        </h2>
      </div>
      <div class="card-body stack">
        {checked && <TotalLine sums={checked.sums} />}
        {reasons.length > 0 && (
          <ul class="missing" data-reasons>
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        )}
        {checked && checked.slips.length > 0 && (
          <ul class="missing" data-slips>
            {checked.slips.map((slip) => (
              <li key={String(slip.at)}>
                <strong>{slipSentence(slip, language)}</strong>
              </li>
            ))}
          </ul>
        )}
        {checked && checked.findings.length > 0 && (
          <div>
            <strong>{say(PLAN_PAGE.warnings)}</strong>
            <ul class="missing">
              {checked.findings.map(({ sentence }) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </div>
        )}
        <p class="form-hint mb-0">{say(PLAN_PAGE.checksHint)}</p>
      </div>
      {checked && <SumTables sums={checked.sums} />}
    </section>
  );
}

function TotalLine({ sums: { totalVnd, linesVnd, differenceVnd } }: { sums: PlanSums }) {
  const { say, language } = useReader();
  const facts = [
    [say(PLAN_PAGE.total), totalVnd === null ? '–' : formatVnd(totalVnd, language)],
    [say(PLAN_PAGE.ofLines), formatVnd(linesVnd, language)],
  ] as const;
  return (
    <>
      <dl class="plan-total">
        {facts.map(([name, figure]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
        {differenceVnd !== null && differenceVnd !== 0n && (
          <div class="text-danger">
            <dt>{say(PLAN_PAGE.difference)}</dt>
            <dd data-off>{formatVnd(differenceVnd, language)}</dd>
          </div>
        )}
      </dl>
      {differenceVnd === 0n && <p class="mb-0">✓ {say(PLAN_PAGE.ties)}</p>}
    </>
  );
}

/** One table for each cut in which the plan is broken down. */
export function SumTables({ sums }: { sums: PlanSums }) {
  return (
    <>
      {SUM_DIMENSIONS.filter((dimension) => sums.by[dimension].length > 0).map((dimension) => (
        <SumTable key={dimension} dimension={dimension} sums={sums} />
      ))}
    </>
  );
}

function SumTable({ dimension, sums }: { dimension: SumDimension; sums: PlanSums }) {
  const { say, language } = useReader();
  const table = isCut(dimension) ? sums.tables[dimension] : null;
  const columns: readonly Column<PlanSum>[] = [
    { title: DIMENSION_WORDS[dimension], cell: ({ key }) => keyWords(dimension, key, language) },
    { title: PLAN_PAGE.ofLines, cell: ({ linesVnd }) => figureIn(linesVnd, language), isFigure: true },
    ...(table === null
      ? []
      : ([
          { title: PLAN_PAGE.ofTable, cell: ({ tableVnd }) => figureIn(tableVnd, language), isFigure: true },
          { title: PLAN_PAGE.difference, cell: (sum) => <Off of={sum.differenceVnd} />, isFigure: true },
        ] satisfies Column<PlanSum>[])),
  ];
  const { linesVnd, totalVnd } = sums;
  return (
    <Table
      caption={DIMENSION_WORDS[dimension]}
      columns={columns}
      rows={sums.by[dimension]}
      keyOf={({ key }) => key ?? ''}
    >
      <tr class="fw-bold">
        <td>{say(PLAN_PAGE.total)}</td>
        <td class="figure-cell" data-label={say(PLAN_PAGE.ofLines)}>
          {figureIn(linesVnd, language)}
        </td>
        {table !== null && (
          <>
            <td class="figure-cell" data-label={say(PLAN_PAGE.ofTable)}>
              {figureIn(table, language)}
            </td>
            <td class="figure-cell" data-label={say(PLAN_PAGE.difference)}>
              <Off of={totalVnd === null ? null : totalVnd - table} />
            </td>
          </>
        )}
      </tr>
    </Table>
  );
}

/** Nothing where it ties, so that what does not stands out. */
function Off({ of }: { of: bigint | null }) {
  const { language } = useReader();
  if (of === null) return <>–</>;
  return of === 0n ? <>0</> : <strong class="text-danger">{figureIn(of, language)}</strong>;
}

function isCut(dimension: SumDimension): dimension is CutDimension {
  return CUT_DIMENSIONS.some((cut) => cut === dimension);
}
