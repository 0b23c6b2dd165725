import type { ComponentChildren } from 'preact';
import { formatDate } from '../../domain/values/plain-date.js';
import type { CheckedPlans } from '../../features/reconciliation/plans-to-check.service.js';
import type { WorklistService } from '../../features/reconciliation/worklist.service.js';
import { FINANCE, OVERDUE_WORDS } from '../../wording/finance-pages.js';
import { RECORD } from '../../wording/reconciliation-record.js';
import type { Label } from '../../wording/wording.js';
import { Card } from '../layout/card.view.js';
import { Layout } from '../layout/layout.js';
import { useReader } from '../layout/render.js';
import { type Column, Table } from '../layout/table.view.js';
import { FinanceHead } from './finance-head.view.js';
import { UnitSwitch, useMoney } from './money-unit.view.js';
import { PlansToCheckView } from './plans-to-check.view.js';

export type Worklist = Awaited<ReturnType<WorklistService['listForFinance']>>;

interface WorkProps {
  readonly worklist: Worklist;
  readonly plans: CheckedPlans;
}

/** What needs finance: each list in the order of its urgency. */
export function WorkView({ worklist, plans }: WorkProps) {
  const { say } = useReader();
  const { advancesToSettle, counterpartBehind, missedReports, proofMissing } = worklist;
  const waits =
    plans.total +
    [advancesToSettle, counterpartBehind, missedReports, proofMissing].reduce(
      (sum, list) => sum + list.length,
      0,
    );
  return (
    <Layout title={say(RECORD.menu)}>
      <article class="stack">
        <FinanceHead title={FINANCE.work} what={say(waits === 0 ? FINANCE.nothing : FINANCE.workWhat)} />
        <PlansToCheckView plans={plans} />
        <UnitSwitch />
        <Advances items={advancesToSettle} />
        <Behind items={counterpartBehind} />
        <Missed items={missedReports} />
        <Proof items={proofMissing} />
      </article>
    </Layout>
  );
}

interface OfProject {
  readonly projectId: string;
  readonly code: string;
  readonly title: string;
}

interface ListedProps<Item> {
  readonly id: string;
  readonly title: Label;
  readonly items: readonly Item[];
  /** Where the work is done, and what the link to it says. */
  readonly way: readonly [part: string, word: Label];
  /** The last of them stand in the row of sums. */
  readonly columns: readonly Column<Item>[];
  readonly figures: readonly (readonly [Label, (item: Item) => bigint])[];
}

function Listed<Item extends OfProject>({ id, title, items, way, columns, figures }: ListedProps<Item>) {
  const { say } = useReader();
  const { figure, head } = useMoney();
  const all: readonly Column<Item>[] = [
    {
      title: FINANCE.project,
      cell: ({ projectId, code, title: name }) => <a href={`/projects/${projectId}`}>{`${code} ${name}`}</a>,
    },
    ...columns,
    ...figures.map(([word, of]) => ({
      title: head(word),
      cell: (item: Item) => figure(of(item)),
      isFigure: true,
    })),
    {
      title: FINANCE.act,
      cell: ({ projectId, code }): ComponentChildren => (
        <a href={`/projects/${projectId}/${way[0]}`} aria-label={`${say(way[1])}: ${code}`}>
          {say(way[1])}
        </a>
      ),
    },
  ];
  return (
    <Card id={id} title={title} isEmpty={items.length === 0}>
      <Table caption={title} columns={all} rows={items} keyOf={({ projectId }) => projectId}>
        {figures.length > 0 && (
          <tr class="fw-bold">
            <td colSpan={1 + columns.length}>{say(FINANCE.sum)}</td>
            {figures.map(([word, of]) => (
              <td key={word.en} class="figure-cell" data-label={say(head(word))}>
                {figure(items.reduce((sum, item) => sum + of(item), 0n))}
              </td>
            ))}
            <td />
          </tr>
        )}
      </Table>
    </Card>
  );
}

function Advances({ items }: { items: Worklist['advancesToSettle'] }) {
  const { say } = useReader();
  return (
    <Listed
      id="advances"
      title={RECORD.advancesToSettle}
      items={items}
      way={['ledger', FINANCE.toLedger]}
      columns={[
        { title: FINANCE.hostBy, cell: ({ hostDueOn }) => formatDate(hostDueOn) },
        { title: FINANCE.treasuryBy, cell: ({ treasuryDueOn }) => formatDate(treasuryDueOn) },
        { title: FINANCE.state, cell: ({ overdue }) => say(OVERDUE_WORDS[overdue ?? 'none']) },
      ]}
      figures={[[FINANCE.open, ({ openVnd }) => BigInt(openVnd)]]}
    />
  );
}

function Behind({ items }: { items: Worklist['counterpartBehind'] }) {
  return (
    <Listed
      id="counterpart"
      title={RECORD.counterpartBehind}
      items={items}
      way={['ledger', FINANCE.toLedger]}
      columns={[]}
      figures={[
        [FINANCE.due, ({ dueVnd }) => BigInt(dueVnd)],
        [FINANCE.paid, ({ paidVnd }) => BigInt(paidVnd)],
        [FINANCE.behind, ({ behindVnd }) => behindVnd],
      ]}
    />
  );
}

function Missed({ items }: { items: Worklist['missedReports'] }) {
  return (
    <Listed
      id="reports"
      title={RECORD.missedReports}
      items={items}
      way={['schedule', FINANCE.toSchedule]}
      columns={[
        { title: FINANCE.missed, cell: ({ count }) => count, isFigure: true },
        { title: FINANCE.since, cell: ({ since }) => formatDate(since) },
      ]}
      figures={[]}
    />
  );
}

function Proof({ items }: { items: Worklist['proofMissing'] }) {
  return (
    <Listed
      id="proof"
      title={RECORD.proofMissing}
      items={items}
      way={['reconciliation#commitments', FINANCE.toStatement]}
      columns={[]}
      figures={[
        [FINANCE.planned, ({ plannedVnd }) => BigInt(plannedVnd)],
        [FINANCE.promised, ({ promisedVnd }) => BigInt(promisedVnd)],
        [FINANCE.shown, ({ shownVnd }) => BigInt(shownVnd)],
        [FINANCE.lacking, ({ plannedVnd, shownVnd }) => BigInt(plannedVnd) - BigInt(shownVnd)],
      ]}
    />
  );
}
